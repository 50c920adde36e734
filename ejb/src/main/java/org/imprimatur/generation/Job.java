package org.imprimatur.generation;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.imprimatur.clearance.ClearanceRequest;
import org.imprimatur.clearance.Medium;
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

    public Kind kind() {
        return Kind.of(request.medium());
    }

    /** What a job makes. */
    public enum Kind {
        VIDEO,
        IMAGE;

        static Kind of(Medium medium) {
            return medium.isFilm() ? VIDEO : IMAGE;
        }

        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Names a job as clients see it: `video_` or `image_` and 32 hexadecimal digits. */
    public record Id(String value) {

        public static Id fresh(Kind kind) {
            return new Id(kind.wire() + "_" + UUID.randomUUID().toString().replace("-", ""));
        }

        /** What it says it names; anything but an image's name is taken for a video's. */
        public Kind kind() {
            return value.startsWith("image_") ? Kind.IMAGE : Kind.VIDEO;
        }

        @Override
        public String toString() {
            return value;
        }
    }
}
