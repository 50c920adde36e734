package org.imprimatur.web.site.cleared;

import org.imprimatur.registry.Actor;
import org.imprimatur.registry.Party;

/**
 * For whom a decision is shown. Whoever asked reads all of it; an owner reads their own terms and money, and of others
 * only that they are in it and what they answered; a reviewer reads no money.
 *
 * @param whole whether all rules are for this reader
 * @param money whether all amounts are
 */
public record Reader(Actor actor, boolean whole, boolean money) {

    boolean seesRuleOf(Party.Id owner) {
        return whole || actor.is(owner);
    }

    boolean seesMoneyOf(Party.Id party) {
        return money || actor.is(party);
    }
}
