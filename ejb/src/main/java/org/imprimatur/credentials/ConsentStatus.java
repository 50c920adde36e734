package org.imprimatur.credentials;

import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Whether the consent behind an output stands: in force since it was given, or withdrawn since by somebody in it.
 *
 * @param withdrawn who has withdrawn, by their pseudonym in this output, and when
 */
public record ConsentStatus(UUID id, Instant givenAt, Map<UUID, Instant> withdrawn) {

    public ConsentStatus {
        withdrawn = Map.copyOf(withdrawn);
    }

    public boolean isInForce() {
        return withdrawn.isEmpty();
    }

    /** The first withdrawal. */
    public Optional<Instant> findWithdrawnAt() {
        return withdrawn.values().stream().min(Comparator.naturalOrder());
    }

    public Optional<Instant> findWithdrawnAt(UUID pseudonym) {
        return Optional.ofNullable(withdrawn.get(pseudonym));
    }
}
