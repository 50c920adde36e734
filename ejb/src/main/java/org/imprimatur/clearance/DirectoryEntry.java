package org.imprimatur.clearance;

import java.util.Set;
import org.imprimatur.licensing.money.Money;
import org.imprimatur.licensing.policy.Purpose;

/**
 * A subject as somebody who may ask it sees it.
 *
 * @param can purposes that need no asking
 * @param ask purposes for which the owner decides each time
 * @param price for each generation
 * @param territories ISO 3166-1 alpha-2; empty means worldwide
 */
public record DirectoryEntry(
        String handle, String name, Set<Purpose> can, Set<Purpose> ask, Money price, Set<String> territories) {

    public DirectoryEntry {
        can = Set.copyOf(can);
        ask = Set.copyOf(ask);
        territories = Set.copyOf(territories);
    }
}
