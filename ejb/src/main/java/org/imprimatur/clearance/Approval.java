package org.imprimatur.clearance;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.imprimatur.licensing.money.Money;
import org.imprimatur.problem.UnknownThingException;
import org.imprimatur.registry.Party;
import org.imprimatur.registry.Subject;

/**
 * An owner's answer to one request that the policy says to ask about, or the wait for it.
 *
 * @param price what the owner's policy asks for this use
 */
public record Approval(
        Id id,
        ClearanceRequest.Id request,
        Subject.Id subject,
        String handle,
        State state,
        String prompt,
        Party.Id requester,
        Party.Id platform,
        String purpose,
        String territory,
        Money price,
        Instant askedAt,
        Instant expiresAt,
        String reason) {

    /** Names an approval. */
    public record Id(UUID value) {

        /** The id that a path or form names. @throws UnknownThingException when it can be none */
        public static Id parse(String text) {
            try {
                return new Id(UUID.fromString(text));
            } catch (IllegalArgumentException noId) {
                throw new UnknownThingException("approval", text);
            }
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }

    /** Where the question stands. */
    public enum State {
        WAITING,
        APPROVED,
        DENIED,
        EXPIRED,
        WITHDRAWN;

        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State ofWire(String wire) {
            return valueOf(wire.toUpperCase(Locale.ROOT));
        }
    }
}
