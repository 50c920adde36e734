package org.imprimatur.provenance.validation;

import java.util.List;

/** Findings about an ingredient's manifest that its ingredient assertion had not recorded (C2PA 2.2, section 15.11). */
public record IngredientDelta(
        String ingredientAssertionUri,
        List<StatusEntry> success,
        List<StatusEntry> informational,
        List<StatusEntry> failure) {
    public IngredientDelta {
        success = List.copyOf(success);
        informational = List.copyOf(informational);
        failure = List.copyOf(failure);
    }
}
