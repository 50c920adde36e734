package org.imprimatur.licensing.policy;

import java.util.List;

/** Constraints joined by one operator (ODRL IM 2.2, Logical Constraint Class). At least one operand. */
public record LogicalConstraint(LogicalOperator operator, List<Constraint> operands) implements Constraint {
    public LogicalConstraint {
        operands = List.copyOf(operands);
        if (operands.isEmpty()) {
            throw new IllegalArgumentException("`" + operator.wire() + "` has no operand");
        }
    }
}
