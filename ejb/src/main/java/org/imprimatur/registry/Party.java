package org.imprimatur.registry;

import java.util.Locale;
import java.util.UUID;

/**
 * Someone who can own, ask, agree and be paid.
 *
 * @param account the sign-in name of a person, the alias of an organisation, the client id of a platform
 */
public record Party(Id id, Kind kind, String account, String displayName) {

    /** Names a party. */
    public record Id(UUID value) {
        @Override
        public String toString() {
            return value.toString();
        }
    }

    /** What a party is. */
    public enum Kind {
        PERSON,
        ORGANISATION,
        PLATFORM;

        String stored() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind ofStored(String stored) {
            return valueOf(stored.toUpperCase(Locale.ROOT));
        }
    }
}
