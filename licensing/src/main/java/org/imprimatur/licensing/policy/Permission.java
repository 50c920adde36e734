package org.imprimatur.licensing.policy;

import java.util.List;

/**
 * An action that is allowed once its constraints are satisfied and its duties fulfilled (ODRL IM 2.2, Permission Class).
 *
 * @param duties at most one of them is {@code compensate}
 */
public record Permission(String uid, Action action, List<Constraint> constraints, List<Duty> duties) implements Rule {
    public Permission {
        RuleUid.require(uid);
        constraints = List.copyOf(constraints);
        duties = List.copyOf(duties);
        if (duties.stream().filter(Permission::isCompensation).count() > 1) {
            throw new IllegalArgumentException("`" + uid + "` has more than one `compensate` duty");
        }
    }

    private static boolean isCompensation(Duty duty) {
        return duty.action().name() == ActionName.COMPENSATE;
    }
}
