package org.imprimatur.consent;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import org.imprimatur.audit.AuditLog;
import org.imprimatur.licensing.terms.PolicyHeader;
import org.imprimatur.licensing.terms.Terms;
import org.imprimatur.problem.ConflictException;
import org.imprimatur.registry.Actor;
import org.imprimatur.registry.Subject;
import org.imprimatur.registry.SubjectLocks;
import org.imprimatur.registry.Subjects;
import org.imprimatur.settings.Settings;

/** An owner says who may use a subject, for what, where and at which price. */
@Stateless
public class SettingPolicy {

    @Inject
    Subjects subjects;

    @Inject
    SubjectLocks locks;

    @Inject
    Policies policies;

    @Inject
    AuditLog audit;

    @Inject
    Settings settings;

    /**
     * In force when this returns. Any change may narrow, so all take the exclusive lock; a new policy after a
     * withdrawal lets the subject be used again, while what was withdrawn stays withdrawn.
     *
     * @param seenVersion the version that the owner was looking at, 0 for none
     * @throws ConflictException when that is no longer the current one
     */
    public PolicyVersion set(Actor actor, String handle, Terms terms, int seenVersion) {
        Subject subject = subjects.getOwned(actor, handle);
        locks.moveTo(subject.id(), Subject.State.ACTIVE);
        int current =
                policies.findCurrent(subject.id()).map(PolicyVersion::version).orElse(0);
        if (current != seenVersion) {
            throw new ConflictException(
                    "the policy is at version %d by now, you were changing version %d".formatted(current, seenVersion));
        }
        PolicyVersion made = policies.add(
                actor, subject.id(), current + 1, terms.toPolicy(header(subject, current + 1)), Instant.now());
        audit.record(actor.person().id().value(), "set-policy", subject.id(), "version " + made.version());
        return made;
    }

    private PolicyHeader header(Subject subject, int version) {
        String base = settings.publicUrl().toString();
        return new PolicyHeader(
                "%s/policies/%s/%d".formatted(base, subject.id(), version),
                version,
                "%s/parties/%s".formatted(base, subject.owner()),
                "%s/subjects/%s".formatted(base, subject.id()));
    }
}
