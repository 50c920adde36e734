package org.imprimatur.licensing.policy;

import java.util.Collection;

/** Whether a constraint is satisfied, in Kleene's three values: a fact that is missing makes it unknown. */
public enum Satisfaction {
    SATISFIED,
    UNKNOWN,
    UNSATISFIED;

    static Satisfaction of(boolean satisfied) {
        return satisfied ? SATISFIED : UNSATISFIED;
    }

    /** Satisfied when all are; the worst of them decides. */
    static Satisfaction all(Collection<Satisfaction> parts) {
        return parts.stream().reduce(SATISFIED, (left, right) -> left.compareTo(right) >= 0 ? left : right);
    }

    /** Satisfied when one is; the best of them decides. */
    static Satisfaction any(Collection<Satisfaction> parts) {
        return parts.stream().reduce(UNSATISFIED, (left, right) -> left.compareTo(right) <= 0 ? left : right);
    }

    /** Satisfied when exactly one is; unknown as long as that may still be. */
    static Satisfaction exactlyOne(Collection<Satisfaction> parts) {
        long satisfied = parts.stream().filter(part -> part == SATISFIED).count();
        if (satisfied > 1) {
            return UNSATISFIED;
        }
        return parts.contains(UNKNOWN) ? UNKNOWN : of(satisfied == 1);
    }
}
