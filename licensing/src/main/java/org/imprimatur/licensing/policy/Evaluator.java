package org.imprimatur.licensing.policy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Decides requests for use: a pure function of policy and request, so that a stored decision can be replayed.
 *
 * <p>Follows the Information Model's words: a prohibition in force denies whatever is permitted (conflict strategy
 * {@code prohibit}); a permission whose constraints are satisfied permits once its duties are fulfilled; without one,
 * the use is denied. A fact that is not known satisfies no permission and lifts no prohibition. Of several permissions
 * the one that need not ask decides, then the cheapest, then the first by uid.
 */
public final class Evaluator {
    private static final Comparator<Candidate> CLOSEST_FIRST = Comparator.comparingInt(Candidate::distance)
            .thenComparing(candidate -> candidate.conditions().demandConsent())
            .thenComparing(Candidate::uid);

    private Evaluator() {}

    /** Decides one use of the policy's target. */
    public static Decision evaluate(Policy policy, UseRequest request) {
        if (!policy.assignees().isEmpty() && !policy.assignees().contains(request.requester())) {
            return Decision.Denied.of(Reason.ASSIGNEE);
        }
        Facts facts = new Facts(request);
        List<Candidate> candidates = policy.permissions().stream()
                .filter(permission -> permission.action().name().includesGenerating())
                .map(permission -> Candidate.of(permission, policy.obligations(), facts))
                .toList();
        return prohibited(policy, facts).or(() -> permitted(candidates)).orElseGet(() -> unpermitted(candidates));
    }

    /** The same decision, with every condition that was looked at. */
    public static Explanation explain(Policy policy, UseRequest request) {
        Facts facts = new Facts(request);
        List<Explanation.Check> checks = new ArrayList<>();
        for (Permission permission : policy.permissions()) {
            if (permission.action().name().includesGenerating()) {
                Stream.of(permission.constraints(), permission.action().refinements())
                        .flatMap(List::stream)
                        .map(constraint -> Explanation.Check.condition(permission, constraint, facts))
                        .forEach(checks::add);
            }
        }
        policy.prohibitions().stream()
                .filter(prohibition -> prohibition.action().name().includesGenerating())
                .map(prohibition -> Explanation.Check.exclusion(prohibition, isInForce(prohibition, facts)))
                .forEach(checks::add);
        return new Explanation(evaluate(policy, request), checks);
    }

    private static Optional<Decision> prohibited(Policy policy, Facts facts) {
        return policy.prohibitions().stream()
                .filter(prohibition -> prohibition.action().name().includesGenerating())
                .filter(prohibition -> isInForce(prohibition, facts))
                .findFirst()
                .map(prohibition -> new Decision.Denied(prohibition.uid(), Reasons.of(prohibition)));
    }

    private static boolean isInForce(Prohibition prohibition, Facts facts) {
        return facts.satisfyAll(prohibition.constraints()) != Satisfaction.UNSATISFIED
                && facts.satisfyAll(prohibition.action().refinements()) != Satisfaction.UNSATISFIED;
    }

    private static Optional<Decision> permitted(List<Candidate> candidates) {
        return candidates.stream()
                .filter(Candidate::isMet)
                .min(Candidate.MOST_FAVOURABLE_FIRST)
                .map(Candidate::decide);
    }

    /** The permission that came closest explains the denial. */
    private static Decision unpermitted(List<Candidate> candidates) {
        return candidates.stream()
                .min(CLOSEST_FIRST)
                .map(Candidate::deny)
                .orElseGet(() -> Decision.Denied.of(Reason.NO_POLICY));
    }
}
