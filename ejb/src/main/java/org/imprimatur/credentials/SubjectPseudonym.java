package org.imprimatur.credentials;

import java.util.UUID;
import org.imprimatur.registry.Subject;

/** A subject's name in one output, and nowhere else. */
public record SubjectPseudonym(UUID id, Subject.Id subject) {

    public static SubjectPseudonym fresh(Subject.Id subject) {
        return new SubjectPseudonym(UUID.randomUUID(), subject);
    }
}
