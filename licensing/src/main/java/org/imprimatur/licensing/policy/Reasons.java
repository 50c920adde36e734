package org.imprimatur.licensing.policy;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names the reason that a constraint or prohibition stands for. */
final class Reasons {
    private Reasons() {}

    /** The reason when this constraint is not satisfied. */
    static Reason of(Constraint constraint) {
        Set<LeftOperand> subjects = leftOperands(List.of(constraint)).collect(Collectors.toSet());
        return subjects.size() == 1 ? of(subjects.iterator().next()) : Reason.CONSTRAINT;
    }

    /** The reason when this prohibition is in force. */
    static Reason of(Prohibition prohibition) {
        boolean concernsContent = leftOperands(prohibition.constraints()).anyMatch(LeftOperand.CATEGORY::equals);
        return concernsContent ? Reason.NEVER_LIST : Reason.PROHIBITED;
    }

    private static Reason of(LeftOperand leftOperand) {
        return switch (leftOperand) {
            case AUDIENCE -> Reason.AUDIENCE;
            case DATE_TIME -> Reason.TERM;
            case SPATIAL -> Reason.TERRITORY;
            case PURPOSE -> Reason.PURPOSE;
            case MODALITY -> Reason.MODALITY;
            case CATEGORY -> Reason.NEVER_LIST;
            case PAY_AMOUNT -> Reason.CONSTRAINT;
        };
    }

    private static Stream<LeftOperand> leftOperands(List<Constraint> constraints) {
        return constraints.stream().flatMap(Reasons::leftOperands);
    }

    private static Stream<LeftOperand> leftOperands(Constraint constraint) {
        return constraint instanceof AtomicConstraint atomic
                ? Stream.of(atomic.leftOperand())
                : leftOperands(((LogicalConstraint) constraint).operands());
    }
}
