package org.imprimatur.provenance.manifest;

import java.nio.file.Path;
import org.imprimatur.provenance.signature.ClaimSigner;

/** Signing media files. */
public final class ManifestSigning {
    private ManifestSigning() {}

    /**
     * Writes to {@code out} the media of {@code in} with a new, signed manifest. Uses constant memory; {@code out}
     * appears only when it is complete and replaces what was there.
     *
     * @throws org.imprimatur.provenance.UnreadableMediaException when {@code in} is no MP4 that can be read
     * @throws org.imprimatur.provenance.SigningRefusedException when the result would not validate
     * @throws java.io.UncheckedIOException when reading or writing fails
     */
    public static SignedManifest sign(Path in, Path out, ManifestDefinition definition, ClaimSigner signer) {
        throw new UnsupportedOperationException();
    }
}
