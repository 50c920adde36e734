package org.imprimatur.provenance.validation;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Everything that was found about a file; every finding, never the first only (C2PA 2.2, section 15.2). */
public final class ValidationReport {
    private final ManifestState state;
    private final List<StatusEntry> success;
    private final List<StatusEntry> informational;
    private final List<StatusEntry> failure;
    private final List<IngredientDelta> ingredients;
    private final @Nullable ActiveManifest active;
    private final @Nullable HistoryNode history;

    ValidationReport(
            ManifestState state,
            List<StatusEntry> success,
            List<StatusEntry> informational,
            List<StatusEntry> failure,
            List<IngredientDelta> ingredients,
            @Nullable ActiveManifest active,
            @Nullable HistoryNode history) {
        this.state = state;
        this.success = List.copyOf(success);
        this.informational = List.copyOf(informational);
        this.failure = List.copyOf(failure);
        this.ingredients = List.copyOf(ingredients);
        this.active = active;
        this.history = history;
    }

    static ValidationReport none() {
        return new ValidationReport(ManifestState.NONE, List.of(), List.of(), List.of(), List.of(), null, null);
    }

    public ManifestState state() {
        return state;
    }

    public List<StatusEntry> success() {
        return success;
    }

    public List<StatusEntry> informational() {
        return informational;
    }

    public List<StatusEntry> failure() {
        return failure;
    }

    public List<IngredientDelta> ingredients() {
        return ingredients;
    }

    /** The active manifest; empty when there is none or its claim cannot be read. */
    public Optional<ActiveManifest> active() {
        return Optional.ofNullable(active);
    }

    /** How the file came to be, itself first; empty when it has no manifest store that can be read. */
    public Optional<HistoryNode> history() {
        return Optional.ofNullable(history);
    }
}
