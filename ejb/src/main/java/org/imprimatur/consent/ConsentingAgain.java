package org.imprimatur.consent;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import org.imprimatur.audit.AuditLog;
import org.imprimatur.licensing.terms.Terms;
import org.imprimatur.problem.ConflictException;
import org.imprimatur.registry.Actor;
import org.imprimatur.registry.Subject;
import org.imprimatur.registry.SubjectLocks;
import org.imprimatur.registry.Subjects;

/**
 * An owner lets a withdrawn subject be used again. It starts where every subject starts, at "only me", whatever held
 * before; what was withdrawn stays withdrawn, since it was made under a consent that ended.
 */
@Stateless
public class ConsentingAgain {

    @Inject
    Subjects subjects;

    @Inject
    SubjectLocks locks;

    @Inject
    Policies policies;

    @Inject
    SettingPolicy setting;

    @Inject
    AuditLog audit;

    /** @throws ConflictException when it is not withdrawn */
    public PolicyVersion consent(Actor actor, String handle) {
        Subject subject = subjects.getOwned(actor, handle);
        locks.narrow(subject.id());
        if (!locks.current(subject.id()).withdrawn()) {
            throw new ConflictException("consent for `@%s` is not withdrawn".formatted(handle));
        }
        locks.moveTo(subject.id(), Subject.State.ACTIVE);
        int current =
                policies.findCurrent(subject.id()).map(PolicyVersion::version).orElse(0);
        PolicyVersion made =
                policies.add(actor, subject.id(), current + 1, setting.draft(subject, Terms.onlyMe()), Instant.now());
        audit.record(actor.person().id().value(), "consent-again", subject.id(), "version " + made.version());
        return made;
    }
}
