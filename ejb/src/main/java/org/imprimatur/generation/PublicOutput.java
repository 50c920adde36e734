package org.imprimatur.generation;

import java.time.Instant;
import java.util.Optional;
import org.imprimatur.credentials.ConsentStatus;
import org.imprimatur.credentials.RecentVerifications;

/**
 * What anybody may know of an output: no more than the file itself says.
 *
 * @param manifest the label of its manifest
 * @param check what verifying our copy has found; empty when we keep it no longer
 * @param consent the one it was made under, as it stands now
 */
public record PublicOutput(
        String manifest,
        String contentType,
        Instant releasedAt,
        Optional<RecentVerifications.Checked> check,
        ConsentStatus consent) {}
