package org.imprimatur.licensing.policy;

import java.util.List;

/**
 * An operation on an asset (ODRL IM 2.2, Action).
 *
 * @param name which operation
 * @param refinements conditions that narrow the operation itself, such as how much to pay
 */
public record Action(ActionName name, List<Constraint> refinements) {
    public Action {
        refinements = List.copyOf(refinements);
    }

    public static Action of(ActionName name) {
        return new Action(name, List.of());
    }
}
