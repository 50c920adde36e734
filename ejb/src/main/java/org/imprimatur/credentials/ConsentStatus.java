package org.imprimatur.credentials;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whether the consent behind an output stands: in force since it was given, or withdrawn since.
 *
 * @param withdrawnAt null while it stands
 */
public record ConsentStatus(
        UUID id, Instant givenAt, @Nullable Instant withdrawnAt) {

    public boolean isInForce() {
        return withdrawnAt == null;
    }

    public Optional<Instant> findWithdrawnAt() {
        return Optional.ofNullable(withdrawnAt);
    }
}
