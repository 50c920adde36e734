package org.imprimatur.licensing.policy;

import java.util.Collection;
import java.util.List;

/**
 * A comparison of a fact with a value (ODRL IM 2.2, Constraint Class).
 *
 * @param leftOperand which fact
 * @param operator how they are compared
 * @param rightOperand the value, of the kind that the left operand demands
 */
public record AtomicConstraint(LeftOperand leftOperand, Operator operator, RightOperand rightOperand)
        implements Constraint {

    /** @throws IllegalArgumentException when the three do not go together */
    public AtomicConstraint {
        if (!leftOperand.allows(operator)) {
            throw new IllegalArgumentException(
                    "`" + leftOperand.wire() + "` cannot be compared with `" + operator.wire() + "`");
        }
        if (!leftOperand.type().isInstance(rightOperand)) {
            throw new IllegalArgumentException(
                    "`" + leftOperand.wire() + "` cannot be compared with that kind of value");
        }
        if (rightOperand instanceof RightOperand.Values values) {
            requireKnown(leftOperand, values);
        }
    }

    /** The fact shares a value with these. */
    public static AtomicConstraint isAnyOf(LeftOperand leftOperand, Collection<String> values) {
        return new AtomicConstraint(leftOperand, Operator.IS_ANY_OF, RightOperand.Values.of(List.copyOf(values)));
    }

    private static void requireKnown(LeftOperand leftOperand, RightOperand.Values values) {
        for (String value : values.values()) {
            if (!leftOperand.knows(value)) {
                throw new IllegalArgumentException("unknown `" + leftOperand.wire() + "`: `" + value + "`");
            }
        }
    }
}
