package org.imprimatur.provenance.validation;

import java.nio.file.Path;
import java.time.Instant;
import org.imprimatur.provenance.certificate.TrustAnchors;

/** Validating media files (C2PA 2.2, section 15). */
public final class ManifestValidation {
    private ManifestValidation() {}

    /**
     * Reads the manifest store of a file and validates its active manifest.
     *
     * @param anchors whom the reader trusts
     * @param at the time at which certificates are judged
     * @throws org.imprimatur.provenance.UnreadableMediaException when the file is no media that can be read
     * @throws java.io.UncheckedIOException when reading fails
     */
    public static ValidationReport validate(Path file, TrustAnchors anchors, Instant at) {
        throw new UnsupportedOperationException();
    }
}
