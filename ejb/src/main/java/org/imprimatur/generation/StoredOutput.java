package org.imprimatur.generation;

import java.time.Instant;
import java.util.Optional;
import org.imprimatur.media.Digest;

/**
 * A released file, as it lies in the media store.
 *
 * @param manifest the label of its manifest, `urn:c2pa:...`
 * @param thumbnail the address of a small JPEG, when there is one
 */
public record StoredOutput(
        Digest address,
        String contentType,
        long sizeBytes,
        String manifest,
        Optional<Digest> thumbnail,
        Instant releasedAt) {}
