package org.imprimatur.organisations;

import java.util.Set;
import java.util.UUID;
import org.imprimatur.problem.UnknownThingException;

/**
 * Someone who works for a studio.
 *
 * @param name as they call themselves; their e-mail address until they have said
 */
public record Member(Id id, String name, String email, Set<StudioRole> roles, State state) {

    public Member {
        roles = Set.copyOf(roles);
    }

    public boolean is(StudioRole role) {
        return roles.contains(role);
    }

    /** Names a member: the subject of their tokens. */
    public record Id(UUID value) {

        /** @throws UnknownThingException when it names nobody */
        public static Id parse(String text) {
            try {
                return new Id(UUID.fromString(text));
            } catch (IllegalArgumentException notOurs) {
                throw new UnknownThingException("member", text);
            }
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }

    /** How far they have come. */
    public enum State {
        /** The letter is sent; they have not followed its link yet. */
        INVITED,
        ACTIVE,
        /** Barred from signing in by an operator. */
        DISABLED
    }
}
