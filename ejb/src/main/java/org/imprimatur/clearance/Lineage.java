package org.imprimatur.clearance;

import java.util.Optional;
import org.imprimatur.problem.InvalidInputException;
import org.jspecify.annotations.Nullable;

/**
 * What a generation is made from.
 *
 * @param parent the job whose output it remixes; null when it is made from nothing
 * @param depth how many remixes lie between it and the first output; 0 when it is made from nothing
 */
public record Lineage(@Nullable String parent, int depth) {

    /** Every link is signed into the one that follows, so that a chain has an end. */
    public static final int DEPTH_MAX = 32;

    public static final Lineage ORIGINAL = new Lineage(null, 0);

    public Lineage {
        if ((parent == null) != (depth == 0)) {
            throw new IllegalArgumentException("a remix has a parent and a depth of its own");
        }
    }

    /** @throws InvalidInputException when the chain is as long as it may become */
    public Lineage remixOf(String job) {
        if (depth >= DEPTH_MAX) {
            throw InvalidInputException.of(
                    "video_id",
                    "is a remix of a remix %d times over; it can be remixed no further".formatted(DEPTH_MAX));
        }
        return new Lineage(job, depth + 1);
    }

    public Optional<String> findParent() {
        return Optional.ofNullable(parent);
    }
}
