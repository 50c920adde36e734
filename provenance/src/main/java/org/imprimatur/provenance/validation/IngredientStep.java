package org.imprimatur.provenance.validation;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An ingredient assertion and what was found where it points. */
final class IngredientStep {
    private final ReadAssertion assertion;
    private final StatusLog log;
    private final @Nullable CheckedManifest manifest;

    /** @param log what was found about the ingredient, before what was recorded is left out */
    IngredientStep(ReadAssertion assertion, StatusLog log, @Nullable CheckedManifest manifest) {
        this.assertion = assertion;
        this.log = log;
        this.manifest = manifest;
    }

    ReadAssertion assertion() {
        return assertion;
    }

    StatusLog log() {
        return log;
    }

    Optional<CheckedManifest> manifest() {
        return Optional.ofNullable(manifest);
    }
}
