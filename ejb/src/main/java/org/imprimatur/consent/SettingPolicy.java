package org.imprimatur.consent;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import org.imprimatur.audit.AuditLog;
import org.imprimatur.licensing.policy.Policy;
import org.imprimatur.licensing.terms.PolicyHeader;
import org.imprimatur.licensing.terms.Terms;
import org.imprimatur.problem.ConflictException;
import org.imprimatur.problem.Violations;
import org.imprimatur.registry.Actor;
import org.imprimatur.registry.Parties;
import org.imprimatur.registry.Party;
import org.imprimatur.registry.Subject;
import org.imprimatur.registry.SubjectLocks;
import org.imprimatur.registry.Subjects;
import org.imprimatur.settings.Settings;

/** An owner says who may use a subject, for what, where and at which price. */
@Stateless
public class SettingPolicy {

    /** A UUID as the database writes it (RFC 9562, section 4). */
    private static final Pattern PARTY = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    @Inject
    Subjects subjects;

    @Inject
    SubjectLocks locks;

    @Inject
    Policies policies;

    @Inject
    Parties parties;

    @Inject
    AuditLog audit;

    @Inject
    Settings settings;

    /**
     * In force when this returns. Any change may narrow, so all take the exclusive lock.
     *
     * @param seenVersion the version that the owner was looking at, 0 for none
     * @throws ConflictException when that is no longer the current one, or consent is withdrawn: {@link ConsentingAgain}
     *     comes first, so that no form that was left open undoes a withdrawal
     * @throws org.imprimatur.problem.InvalidInputException when a share goes to someone who is no party
     */
    public PolicyVersion set(Actor actor, String handle, Terms terms, int seenVersion) {
        Subject subject = subjects.getOwned(actor, handle);
        requireKnownPayees(terms);
        locks.narrow(subject.id());
        if (locks.current(subject.id()).withdrawn()) {
            throw new ConflictException("consent for `@%s` is withdrawn: give it again first".formatted(handle));
        }
        int current =
                policies.findCurrent(subject.id()).map(PolicyVersion::version).orElse(0);
        if (current != seenVersion) {
            throw new ConflictException(
                    "the policy is at version %d by now, you were changing version %d".formatted(current, seenVersion));
        }
        PolicyVersion made = policies.add(actor, subject.id(), current + 1, draft(subject, terms), Instant.now());
        audit.record(actor.person().id().value(), "set-policy", subject.id(), "version " + made.version());
        return made;
    }

    /** The policy that these terms would make, as the next version. */
    public Policy draft(Subject subject, Terms terms) {
        int current =
                policies.findCurrent(subject.id()).map(PolicyVersion::version).orElse(0);
        return terms.toPolicy(header(subject, current + 1));
    }

    /** Whoever is to be paid can be: else every use would fail when its price is split. */
    private void requireKnownPayees(Terms terms) {
        Violations violations = new Violations();
        for (int i = 0; i < terms.shares().size(); i++) {
            String payee = terms.shares().get(i).payee();
            violations.require(isKnown(payee), "shares/%d/payee".formatted(i), "must be the id of a party");
        }
        violations.throwIfAny();
    }

    private boolean isKnown(String payee) {
        return PARTY.matcher(payee).matches()
                && parties.find(new Party.Id(UUID.fromString(payee))).isPresent();
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
