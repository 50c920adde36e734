package org.imprimatur.provenance.validation;

/** Hears how far a validation is; for people who wait. */
@FunctionalInterface
public interface ValidationListener {
    /** Called in the validating thread, before the stage begins. A stage that is not needed is left out. */
    void begins(Stage stage);

    /** What takes its time. */
    enum Stage {
        /** Finding and reading the manifest store. */
        READING,
        /** Claims, signatures, certificates and assertions, of the ingredients too. */
        SIGNATURES,
        /** Hashing the media. */
        CONTENT
    }
}
