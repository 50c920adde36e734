package org.imprimatur.licensing.policy;

import java.util.List;
import java.util.Optional;
import org.imprimatur.licensing.money.Money;

/**
 * An obligation to act, of a permission or of the policy (ODRL IM 2.2, Duty Class). A {@code compensate} duty names its
 * amount in one {@code payAmount} refinement of its action.
 */
public record Duty(String uid, Action action, List<Constraint> constraints) implements Rule {
    public Duty {
        RuleUid.require(uid);
        constraints = List.copyOf(constraints);
        if (action.name() == ActionName.COMPENSATE && !namesItsAmount(action)) {
            throw new IllegalArgumentException("`" + uid + "` does not say how much to pay");
        }
    }

    /** To pay that much for each use. */
    public static Duty compensate(String uid, Money amount) {
        AtomicConstraint payAmount =
                new AtomicConstraint(LeftOperand.PAY_AMOUNT, Operator.EQ, new RightOperand.Amount(amount));
        return new Duty(uid, new Action(ActionName.COMPENSATE, List.of(payAmount)), List.of());
    }

    /** To ask the assigner, and be answered yes. */
    public static Duty obtainConsent(String uid) {
        return new Duty(uid, Action.of(ActionName.OBTAIN_CONSENT), List.of());
    }

    /** How much to pay; empty unless the duty is to {@code compensate}. */
    public Optional<Money> price() {
        return action.name() == ActionName.COMPENSATE
                ? payAmount(action).map(RightOperand.Amount::money)
                : Optional.empty();
    }

    private static Optional<RightOperand.Amount> payAmount(Action action) {
        return action.refinements().stream()
                .filter(AtomicConstraint.class::isInstance)
                .map(refinement -> ((AtomicConstraint) refinement).rightOperand())
                .filter(RightOperand.Amount.class::isInstance)
                .map(RightOperand.Amount.class::cast)
                .findFirst();
    }

    private static boolean namesItsAmount(Action action) {
        return action.refinements().size() == 1
                && payAmount(action)
                        .filter(amount -> !amount.money().isNegative())
                        .isPresent();
    }
}
