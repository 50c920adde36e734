package org.imprimatur.consent;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.imprimatur.audit.AuditLog;
import org.imprimatur.licensing.money.Share;
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
    public PolicyVersion set(Actor actor, String handle, Terms wanted, int seenVersion) {
        Subject subject = subjects.getOwned(actor, handle);
        Terms terms = withKnownPayees(wanted);
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

    /**
     * The same terms with every payee as the id of a party, whether it was named so or by its account. Whoever is to be
     * paid can be: else every use would fail when its price is split.
     */
    private Terms withKnownPayees(Terms terms) {
        Violations violations = new Violations();
        Map<String, Share> shares = new LinkedHashMap<>();
        for (int i = 0; i < terms.shares().size(); i++) {
            Share share = terms.shares().get(i);
            String field = "shares/%d/payee".formatted(i);
            Optional<Party> payee = findPayee(share.payee());
            violations.require(payee.isPresent(), field, "must be the account or the id of somebody who has signed in");
            if (payee.isPresent()) {
                String id = payee.get().id().toString();
                boolean first = shares.put(id, new Share(id, share.parts())) == null;
                violations.require(first, field, "is the same party as another payee");
            }
        }
        violations.throwIfAny();
        return new Terms(
                terms.audience(),
                terms.purposes(),
                terms.askFirst(),
                terms.never(),
                terms.territories(),
                terms.from(),
                terms.until(),
                terms.price(),
                List.copyOf(shares.values()),
                terms.askAlways());
    }

    private Optional<Party> findPayee(String payee) {
        return PARTY.matcher(payee).matches()
                ? parties.find(new Party.Id(UUID.fromString(payee)))
                : parties.findByAccount(payee);
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
