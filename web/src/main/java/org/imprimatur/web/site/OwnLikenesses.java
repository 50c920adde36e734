package org.imprimatur.web.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.imprimatur.problem.UnknownThingException;
import org.imprimatur.registry.Subject;
import org.imprimatur.registry.Subjects;
import org.imprimatur.web.identity.Caller;

/** The caller's likenesses; to anyone else they are not there. */
@RequestScoped
public class OwnLikenesses {

    @Inject
    Caller caller;

    @Inject
    Subjects subjects;

    /** @throws UnknownThingException when the caller owns none of that handle */
    public Subject get(String handle) {
        Subject subject = subjects.getOwned(caller.actor(), handle);
        if (subject.kind() != Subject.Kind.LIKENESS) {
            throw new UnknownThingException("likeness", "@" + handle);
        }
        return subject;
    }
}
