package org.imprimatur.registry;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.imprimatur.licensing.policy.Modality;

/**
 * What a policy is about: the likeness of a person, pet or object, or a studio's character.
 *
 * @param handle unique, without the `@`
 * @param aliases other names it is found by
 * @param instructions what its owner tells every creator; goes to the backend, never widens a permission
 * @param version moves with every write that can narrow what is permitted
 */
public record Subject(
        Id id,
        Kind kind,
        Party.Id owner,
        String handle,
        String name,
        List<String> aliases,
        String description,
        String instructions,
        Set<Modality> modalities,
        long version,
        State state,
        Instant registeredAt) {

    public Subject {
        aliases = List.copyOf(aliases);
        modalities = Set.copyOf(modalities);
    }

    public boolean isWithdrawn() {
        return state == State.WITHDRAWN;
    }

    /** Names a subject. */
    public record Id(UUID value) implements Comparable<Id> {

        public static Id of(String text) {
            return new Id(UUID.fromString(text));
        }

        @Override
        public int compareTo(Id other) {
            return value.compareTo(other.value);
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }

    /** Whether it is someone or something real, or made up. */
    public enum Kind {
        LIKENESS,
        CHARACTER;

        String stored() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind ofStored(String stored) {
            return valueOf(stored.toUpperCase(Locale.ROOT));
        }
    }

    /** Whether its owner still lets it be used at all. */
    public enum State {
        ACTIVE,
        WITHDRAWN;

        public String stored() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State ofStored(String stored) {
            return valueOf(stored.toUpperCase(Locale.ROOT));
        }
    }
}
