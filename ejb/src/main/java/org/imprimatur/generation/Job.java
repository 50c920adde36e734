package org.imprimatur.generation;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.imprimatur.clearance.ClearanceRequest;
import org.jspecify.annotations.Nullable;

/**
 * One generation on its way from a request to an output.
 *
 * @param progress of the backend, in percent
 * @param errorCode in kebab case; empty unless it ended without an output
 * @param completedAt null until it ended
 */
public record Job(
        Id id,
        ClearanceRequest request,
        JobState state,
        int progress,
        String errorCode,
        String errorMessage,
        Instant createdAt,
        @Nullable Instant completedAt) {

    public Optional<Instant> findCompletedAt() {
        return Optional.ofNullable(completedAt);
    }

    /** Names a job as clients see it: `video_` and 32 hexadecimal digits. */
    public record Id(String value) {

        public static Id fresh() {
            return new Id("video_" + UUID.randomUUID().toString().replace("-", ""));
        }

        @Override
        public String toString() {
            return value;
        }
    }
}
