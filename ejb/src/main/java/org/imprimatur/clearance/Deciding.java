package org.imprimatur.clearance;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.imprimatur.consent.ApprovedPeople;
import org.imprimatur.consent.Policies;
import org.imprimatur.consent.PolicyVersion;
import org.imprimatur.licensing.money.Money;
import org.imprimatur.licensing.policy.Audience;
import org.imprimatur.licensing.policy.Decision;
import org.imprimatur.licensing.policy.Evaluator;
import org.imprimatur.licensing.policy.UseRequest;
import org.imprimatur.licensing.terms.Terms;
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

    private static final Money FREE = Money.zero(Currency.getInstance("EUR"));

    @Inject
    Subjects subjects;

    @Inject
    SubjectLocks locks;

    @Inject
    Policies policies;

    @Inject
    ApprovedPeople approved;

    /** @param agreed subjects whose owner has said yes to this very request */
    public ClearanceDecision decide(
            ClearanceRequest request, Collection<Subject.Id> found, Set<Subject.Id> agreed, Instant at) {
        Map<Subject.Id, SubjectLocks.Current> now = locks.share(found);
        List<SubjectDecision> decisions = new ArrayList<>();
        for (Subject subject : subjects.all(found)) {
            SubjectLocks.Current current = Objects.requireNonNull(now.get(subject.id()), "subjects are never deleted");
            // Nobody is asked about a request of their own.
            boolean yes = agreed.contains(subject.id()) || request.actor().is(subject.owner());
            decisions.add(decide(request, subject, current, yes, at));
        }
        return combine(decisions, at);
    }

    private SubjectDecision decide(
            ClearanceRequest request, Subject subject, SubjectLocks.Current current, boolean agreed, Instant at) {
        Set<Audience> standing = approved.standingOf(request.actor(), subject.id(), subject.owner());
        Optional<PolicyVersion> policy = policies.findCurrent(subject.id());
        Ruling ruling = current.withdrawn()
                ? Ruling.denied("withdrawn")
                : policy.map(p -> evaluate(p, request, subject, standing, at))
                        .orElseGet(() -> Ruling.denied("no-policy"));
        Ruling answered = agreed ? ruling.agreed() : ruling;
        Ruling priced = standing.contains(Audience.ONLY_ME) ? answered.free() : answered;
        return new SubjectDecision(
                subject.id(),
                subject.handle(),
                subject.name(),
                subject.owner(),
                current.version(),
                policy.map(PolicyVersion::version).orElse(0),
                policy.map(p -> p.sha256().hex()).orElse(""),
                standing,
                priced.outcome(),
                priced.reason(),
                priced.rule(),
                priced.price(),
                shares(subject, policy, priced.price()));
    }

    private static Ruling evaluate(
            PolicyVersion policy, ClearanceRequest request, Subject subject, Set<Audience> standing, Instant at) {
        UseRequest use = new UseRequest(
                request.actor().party().id().toString(),
                standing,
                request.purpose(),
                request.territory(),
                at,
                request.categories(),
                subject.modalities());
        return Ruling.of(Evaluator.evaluate(policy.policy(), use));
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

    /** One policy's answer in the terms of a clearance. */
    private record Ruling(Outcome outcome, String reason, String rule, Money price) {

        static Ruling of(Decision decision) {
            if (decision instanceof Decision.Permitted permitted) {
                return new Ruling(
                        Outcome.PERMITTED, permitted.reason().code(), permitted.decidingRule(), permitted.price());
            }
            if (decision instanceof Decision.AskFirst ask) {
                return new Ruling(Outcome.ASK_FIRST, ask.reason().code(), ask.decidingRule(), ask.price());
            }
            Decision.Denied denied = (Decision.Denied) decision;
            return new Ruling(Outcome.DENIED, denied.reason().code(), denied.decidingRule(), FREE);
        }

        static Ruling denied(String reason) {
            return new Ruling(Outcome.DENIED, reason, "", FREE);
        }

        Ruling agreed() {
            return outcome == Outcome.ASK_FIRST ? new Ruling(Outcome.PERMITTED, "approved", rule, price) : this;
        }

        Ruling free() {
            return new Ruling(outcome, reason, rule, Money.zero(price.currency()));
        }
    }
}
