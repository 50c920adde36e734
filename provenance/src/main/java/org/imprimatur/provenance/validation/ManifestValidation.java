package org.imprimatur.provenance.validation;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.imprimatur.provenance.ReadingLimits;
import org.imprimatur.provenance.UnreadableMediaException;
import org.imprimatur.provenance.UnreadableMediaException.Reason;
import org.imprimatur.provenance.certificate.TrustAnchors;
import org.imprimatur.provenance.container.Media;
import org.imprimatur.provenance.jumbf.MalformedJumbfException;
import org.imprimatur.provenance.store.ManifestStore;

/** Validating media files (C2PA 2.2, section 15). */
public final class ManifestValidation {
    private static final String STORE_URL = "self#jumbf=/c2pa";

    private final Media media;
    private final ValidationTerms terms;
    private final StatusLog log = new StatusLog();

    private ManifestValidation(Media media, ValidationTerms terms) {
        this.media = media;
        this.terms = terms;
    }

    /**
     * Reads the manifest store of a file and validates its active manifest.
     *
     * @param anchors whom the reader trusts
     * @param at the time at which certificates are judged
     * @throws UnreadableMediaException when the file is no media that can be read
     * @throws java.io.UncheckedIOException when reading fails
     */
    public static ValidationReport validate(Path file, TrustAnchors anchors, Instant at) {
        return validate(file, anchors, at, ReadingLimits.DEFAULT);
    }

    /** As {@link #validate(Path, TrustAnchors, Instant)}, with other bounds on what is read. */
    public static ValidationReport validate(Path file, TrustAnchors anchors, Instant at, ReadingLimits limits) {
        try (Media media = Media.open(file, limits)) {
            return validate(media, anchors, at, limits);
        }
    }

    /** As {@link #validate(Path, TrustAnchors, Instant)}, of media that the caller has opened and closes. */
    public static ValidationReport validate(Media media, TrustAnchors anchors, Instant at, ReadingLimits limits) {
        return new ManifestValidation(media, new ValidationTerms(anchors, at, limits)).report();
    }

    private ValidationReport report() {
        if (media.storeCount() == 0) {
            requireWhole();
            return ValidationReport.none();
        }
        if (!media.hasOrderedStores()) {
            log.failure(StatusCode.GENERAL_ERROR, STORE_URL, "not one manifest store in one piece");
            return report(List.of(), Optional.empty());
        }
        try {
            return report(ManifestStore.read(media.readStores(), terms.limits()));
        } catch (MalformedJumbfException e) {
            log.failure(StatusCode.GENERAL_ERROR, STORE_URL, "the manifest store is malformed: " + e.getMessage());
            return report(List.of(), Optional.empty());
        }
    }

    /** Without a manifest a damaged file says nothing; it may have lost the manifest. */
    private void requireWhole() {
        if (!media.isComplete()) {
            throw new UnreadableMediaException(Reason.MALFORMED, "the parts do not add up to the file");
        }
    }

    private ValidationReport report(ManifestStore store) {
        ManifestChecks checks = new ManifestChecks(store, terms);
        CheckedManifest active = checks.check(store.active(), log);
        IngredientValidation ingredients = new IngredientValidation(checks);
        ingredients.validate(active);
        Optional<CheckedManifest> bound = bound(active, ingredients.followed());
        boolean isUpdated = active.manifest().isUpdate();
        bound.ifPresent(manifest -> new HardBindingValidation(media, isUpdated, log).validate(manifest));
        if (bound.isEmpty()) {
            log.failure(
                    StatusCode.CLAIM_HARD_BINDINGS_MISSING,
                    active.manifest().uri(),
                    "no manifest above the update is bound to the media");
        }
        return report(ingredients.deltas(), ActiveManifestReading.of(active));
    }

    /** The manifest that is bound to the media: the active one, or the standard manifest it updates. */
    private static Optional<CheckedManifest> bound(CheckedManifest active, List<CheckedManifest> followed) {
        if (!active.manifest().isUpdate()) {
            return Optional.of(active);
        }
        // INVARIANT: ingredients are followed depth first, and an update manifest has only its parent.
        return followed.stream()
                .filter(manifest -> !manifest.manifest().isUpdate())
                .findFirst();
    }

    private ValidationReport report(List<IngredientDelta> ingredients, Optional<ActiveManifest> active) {
        return new ValidationReport(
                state(ingredients),
                log.success(),
                log.informational(),
                log.failure(),
                ingredients,
                active.orElse(null));
    }

    /** C2PA 2.2, section 14.3: an unknown signer alone leaves a manifest valid. */
    private ManifestState state(List<IngredientDelta> ingredients) {
        boolean isInvalid = log.failure().stream().anyMatch(ManifestValidation::invalidates)
                || ingredients.stream()
                        .flatMap(delta -> delta.failure().stream())
                        .anyMatch(ManifestValidation::invalidates);
        if (isInvalid) {
            return ManifestState.INVALID;
        }
        return log.failure().isEmpty() && hasProofOfTrust() ? ManifestState.TRUSTED : ManifestState.VALID;
    }

    /** INVARIANT: trust rests on what was found to be good, not on the absence of what is bad. */
    private boolean hasProofOfTrust() {
        Set<String> good = log.success().stream().map(StatusEntry::code).collect(Collectors.toSet());
        boolean isBound = Stream.of(StatusCode.BMFF_HASH_MATCH, StatusCode.DATA_HASH_MATCH)
                .map(StatusCode::wire)
                .anyMatch(good::contains);
        return isBound
                && Stream.of(
                                StatusCode.SIGNING_CREDENTIAL_TRUSTED,
                                StatusCode.CLAIM_SIGNATURE_VALIDATED,
                                StatusCode.CLAIM_SIGNATURE_INSIDE_VALIDITY)
                        .map(StatusCode::wire)
                        .allMatch(good::contains);
    }

    private static boolean invalidates(StatusEntry entry) {
        return !StatusCode.SIGNING_CREDENTIAL_UNTRUSTED.wire().equals(entry.code());
    }
}
