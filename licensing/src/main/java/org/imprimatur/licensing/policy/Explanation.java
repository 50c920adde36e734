package org.imprimatur.licensing.policy;

import java.util.List;

/**
 * How a decision came about.
 *
 * @param checks every condition of the permissions and every prohibition, in the policy's order
 */
public record Explanation(Decision decision, List<Check> checks) {
    public Explanation {
        checks = List.copyOf(checks);
    }

    /** What the deciding rule asked for, and every prohibition. */
    public List<Check> decisive() {
        return checks.stream()
                .filter(check -> check.prohibition() || check.rule().equals(decision.decidingRule()))
                .toList();
    }

    /**
     * One condition, measured against the facts of the request.
     *
     * @param rule the uid of its rule
     * @param prohibition whether it excludes rather than permits
     * @param concerns the reason that it would be denied for
     * @param satisfied whether it speaks for the use; a prohibition does unless it is in force
     */
    public record Check(String rule, boolean prohibition, Reason concerns, Satisfaction satisfied) {
        static Check condition(Permission permission, Constraint constraint, Facts facts) {
            return new Check(permission.uid(), false, Reasons.of(constraint), facts.satisfy(constraint));
        }

        static Check exclusion(Prohibition prohibition, boolean inForce) {
            return new Check(prohibition.uid(), true, Reasons.of(prohibition), Satisfaction.of(!inForce));
        }
    }
}
