package org.imprimatur.clearance;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.imprimatur.consent.Circles;
import org.imprimatur.consent.Policies;
import org.imprimatur.consent.PolicyVersion;
import org.imprimatur.licensing.money.Money;
import org.imprimatur.licensing.policy.Audience;
import org.imprimatur.licensing.policy.UseRequest;
import org.imprimatur.licensing.terms.Terms;
import org.imprimatur.registry.Actor;
import org.imprimatur.registry.Party;
import org.imprimatur.registry.Subject;
import org.imprimatur.registry.SubjectLocks;
import org.imprimatur.registry.Subjects;
import org.imprimatur.royalties.PolicyShares;

/**
 * Decides a request under the shared locks of its subjects, which the caller's transaction then holds until it commits:
 * what was decided is what is committed (rule 2). Denies by default (rule 1): no policy, a withdrawn subject, prices in
 * two currencies, anything unknown.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Deciding {

    @Inject
    Subjects subjects;

    @Inject
    SubjectLocks locks;

    @Inject
    Policies policies;

    @Inject
    Circles circles;

    /** @param agreed subjects whose owner has said yes to this very request */
    public ClearanceDecision decide(
            ClearanceRequest request, Collection<Subject.Id> found, Set<Subject.Id> agreed, Instant at) {
        Map<Subject.Id, SubjectLocks.Current> now = locks.share(found);
        List<Subject> all = subjects.all(found);
        holdCircles(request.actor(), all);
        List<SubjectDecision> decisions = new ArrayList<>();
        for (Subject subject : all) {
            SubjectLocks.Current current = Objects.requireNonNull(now.get(subject.id()), "subjects are never deleted");
            // Nobody is asked about a request of their own.
            boolean yes = agreed.contains(subject.id()) || request.actor().is(subject.owner());
            decisions.add(decide(request, subject, current, yes, at));
        }
        return combine(decisions, at);
    }

    /** Who is a mutual may change as long as the parties are not held; their policies are, by the subjects' locks. */
    private void holdCircles(Actor actor, List<Subject> all) {
        Set<Party.Id> owners = all.stream()
                .filter(subject -> policies.findCurrent(subject.id())
                        .filter(Deciding::letsMutualsIn)
                        .isPresent())
                .map(Subject::owner)
                .collect(Collectors.toSet());
        if (!owners.isEmpty()) {
            circles.hold(actor, owners);
        }
    }

    private static boolean letsMutualsIn(PolicyVersion policy) {
        return Terms.of(policy.policy()).audience() == Audience.MUTUALS;
    }

    private SubjectDecision decide(
            ClearanceRequest request, Subject subject, SubjectLocks.Current current, boolean agreed, Instant at) {
        Set<Audience> standing = circles.standingOf(request.actor(), subject.id(), subject.owner());
        Optional<PolicyVersion> policy = policies.findCurrent(subject.id());
        UseRequest use = use(request, subject, standing, at);
        Ruling ruling = Ruling.of(policy.map(PolicyVersion::policy), current.withdrawn(), use, agreed);
        return new SubjectDecision(
                subject.id(),
                subject.handle(),
                subject.name(),
                subject.owner(),
                current.version(),
                policy.map(PolicyVersion::version).orElse(0),
                policy.map(p -> p.sha256().hex()).orElse(""),
                standing,
                ruling.outcome(),
                ruling.reason(),
                ruling.rule(),
                ruling.price(),
                shares(subject, policy, ruling.price()));
    }

    private static UseRequest use(ClearanceRequest request, Subject subject, Set<Audience> standing, Instant at) {
        return new UseRequest(
                request.actor().party().id().toString(),
                standing,
                request.purpose(),
                request.territory(),
                at,
                request.categories(),
                subject.modalities());
    }

    private static PolicyShares shares(Subject subject, Optional<PolicyVersion> policy, Money price) {
        return new PolicyShares(
                subject.owner().value(),
                price,
                policy.map(p -> Terms.of(p.policy()).shares()).orElse(List.of()));
    }

    private static ClearanceDecision combine(List<SubjectDecision> decisions, Instant at) {
        ClearanceDecision.Id id = new ClearanceDecision.Id(UUID.randomUUID());
        if (decisions.isEmpty()) {
            return new ClearanceDecision(id, Outcome.PERMITTED, "no-subject", at, List.of());
        }
        SubjectDecision worst = decisions.stream()
                .max(Comparator.comparing(SubjectDecision::outcome)
                        .thenComparing(subject -> "approved".equals(subject.reason())))
                .orElseThrow();
        if (worst.outcome() != Outcome.DENIED && currencies(decisions) > 1) {
            return new ClearanceDecision(id, Outcome.DENIED, "mixed-currencies", at, decisions);
        }
        return new ClearanceDecision(id, worst.outcome(), worst.reason(), at, decisions);
    }

    private static long currencies(List<SubjectDecision> decisions) {
        return decisions.stream()
                .map(SubjectDecision::price)
                .filter(price -> !price.isZero())
                .map(Money::currency)
                .distinct()
                .count();
    }
}
