package org.imprimatur.credentials;

import java.util.UUID;
import org.imprimatur.media.Digest;
import org.imprimatur.registry.Subject;

/** A subject's name in one output, and nowhere else. */
public record SubjectPseudonym(UUID id, Subject.Id subject) {

    /** As manifests write it. */
    public String urn() {
        return "urn:uuid:" + id;
    }

    /**
     * Proves which policy it was to whoever has its text, and differs from output to output: the SHA-256 of
     * {@code <urn>\n<policy's SHA-256 in hexadecimal>}.
     */
    public Digest policyDigest(String policySha256) {
        return Digest.of(urn() + "\n" + policySha256);
    }

    public static SubjectPseudonym fresh(Subject.Id subject) {
        return new SubjectPseudonym(UUID.randomUUID(), subject);
    }
}
