package org.imprimatur.clearance;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.imprimatur.licensing.policy.Category;
import org.imprimatur.licensing.policy.Purpose;
import org.imprimatur.problem.Violations;
import org.imprimatur.registry.Actor;

/**
 * What someone wants generated. The first link of the chain: every decision, grant, output and posting leads back to it.
 *
 * @param handles subjects that the request names outside of its prompt, without `@`
 * @param territory ISO 3166-1 alpha-2; empty when the caller did not say, which satisfies no territory rule
 * @param categories what the caller declared and what the prompt's words gave away
 * @param seconds 0 for a still
 * @param size `WIDTHxHEIGHT` in pixels
 * @param lineage the output that it is made from, if any
 */
public record ClearanceRequest(
        Id id,
        Actor actor,
        String prompt,
        String model,
        int seconds,
        String size,
        List<String> handles,
        Purpose purpose,
        String territory,
        Set<Category> categories,
        Instant askedAt,
        Medium medium,
        Lineage lineage) {

    private static final int PROMPT_MAX = 4000;
    private static final int SECONDS_MAX = 12;
    private static final int HANDLES_MAX = 8;
    private static final Pattern SIZE = Pattern.compile("[1-9][0-9]{2,3}x[1-9][0-9]{2,3}");
    private static final Pattern TERRITORY = Pattern.compile("([A-Z]{2})?");

    /** @throws org.imprimatur.problem.InvalidInputException naming each field that is wrong */
    public ClearanceRequest {
        handles = List.copyOf(handles);
        categories = Set.copyOf(categories);
        if (!medium.isFilm() && (seconds != 0 || lineage.findParent().isPresent())) {
            throw new IllegalArgumentException("a still lasts no time, and is a remix of nothing");
        }
        new Violations()
                .requireLength(prompt, 1, PROMPT_MAX, "prompt")
                .requireLength(model, 1, 100, "model")
                .require(
                        !medium.isFilm() || (seconds >= 1 && seconds <= SECONDS_MAX),
                        "seconds",
                        "must be 1 to %d, is %d".formatted(SECONDS_MAX, seconds))
                .require(
                        SIZE.matcher(size).matches(), "size", "must be WIDTHxHEIGHT in pixels, is `%s`".formatted(size))
                .require(
                        handles.size() <= HANDLES_MAX,
                        "imprimatur/subjects",
                        "must be at most %d, are %d".formatted(HANDLES_MAX, handles.size()))
                .require(
                        TERRITORY.matcher(territory).matches(),
                        "imprimatur/territory",
                        "must be a two-letter country code of ISO 3166-1, is `%s`".formatted(territory))
                .throwIfAny();
    }

    /** A film made from nothing. */
    public ClearanceRequest(
            Id id,
            Actor actor,
            String prompt,
            String model,
            int seconds,
            String size,
            List<String> handles,
            Purpose purpose,
            String territory,
            Set<Category> categories,
            Instant askedAt) {
        this(
                id,
                actor,
                prompt,
                model,
                seconds,
                size,
                handles,
                purpose,
                territory,
                categories,
                askedAt,
                Medium.MP4,
                Lineage.ORIGINAL);
    }

    /** The job whose output this is a remix of. */
    public Optional<String> findParent() {
        return lineage.findParent();
    }

    ClearanceRequest withMoreCategories(Set<Category> more) {
        Set<Category> all = new HashSet<>(categories);
        all.addAll(more);
        return new ClearanceRequest(
                id, actor, prompt, model, seconds, size, handles, purpose, territory, all, askedAt, medium, lineage);
    }

    /** Names a request. */
    public record Id(UUID value) {
        @Override
        public String toString() {
            return value.toString();
        }
    }
}
