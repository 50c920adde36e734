package org.imprimatur.notices;

import java.util.Set;
import org.imprimatur.registry.Party;

/**
 * Where somebody can be written to.
 *
 * @param party for whom they act: their organisation, or themselves
 * @param email as their identity provider has verified it
 * @param roles what they may do
 */
public record Contact(Party.Id person, Party.Id party, String email, Set<String> roles) {
    public Contact {
        roles = Set.copyOf(roles);
    }
}
