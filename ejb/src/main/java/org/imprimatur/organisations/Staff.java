package org.imprimatur.organisations;

import org.imprimatur.problem.ForbiddenActException;
import org.imprimatur.registry.Actor;
import org.imprimatur.registry.Party;

/**
 * Someone of a studio who is asking.
 *
 * @param id their own name at the identity provider
 */
public record Staff(Actor actor, Member.Id id) {

    public Staff {
        if (actor.party().kind() != Party.Kind.ORGANISATION) {
            throw new ForbiddenActException("you are a member of no organisation");
        }
    }

    /** The alias of the organisation that they act for. */
    public String organisation() {
        return actor.party().account();
    }
}
