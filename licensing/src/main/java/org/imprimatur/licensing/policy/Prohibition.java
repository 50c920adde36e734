package org.imprimatur.licensing.policy;

import java.util.List;

/** An action that is not allowed while its constraints are satisfied (ODRL IM 2.2, Prohibition Class). */
public record Prohibition(String uid, Action action, List<Constraint> constraints) implements Rule {
    public Prohibition {
        RuleUid.require(uid);
        constraints = List.copyOf(constraints);
    }
}
