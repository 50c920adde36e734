package org.imprimatur.registry;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.imprimatur.audit.AuditLog;
import org.imprimatur.problem.UnknownThingException;

/**
 * A person's captures become unreadable for good, and the account stays (rule 5): their data key is destroyed, and with it
 * whatever was sealed under it, in every copy.
 */
@Stateless
public class DeletingBiometrics {

    @Inject
    Subjects subjects;

    @Inject
    ReferenceMedia media;

    @Inject
    AuditLog audit;

    /** How many captures of a likeness are kept. */
    public int captures(Actor actor, String handle) {
        return media.captures(owned(actor, handle).id());
    }

    /** Idempotent. @return how many captures were destroyed */
    public int delete(Actor actor, String handle) {
        Subject likeness = owned(actor, handle);
        int destroyed = media.destroyCaptures(likeness.id());
        audit.record(actor.person().id().value(), "delete-biometrics", likeness.id(), destroyed + " captures");
        return destroyed;
    }

    private Subject owned(Actor actor, String handle) {
        Subject subject = subjects.getOwned(actor, handle);
        if (subject.kind() != Subject.Kind.LIKENESS) {
            throw new UnknownThingException("likeness", "@" + handle);
        }
        return subject;
    }
}
