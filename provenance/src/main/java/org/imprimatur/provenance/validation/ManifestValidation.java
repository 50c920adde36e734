package org.imprimatur.provenance.validation;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.imprimatur.provenance.ReadingLimits;
import org.imprimatur.provenance.UnreadableMediaException;
import org.imprimatur.provenance.UnreadableMediaException.Reason;
import org.imprimatur.provenance.certificate.TrustAnchors;
import org.imprimatur.provenance.container.Media;
import org.imprimatur.provenance.jumbf.MalformedJumbfException;
import org.imprimatur.provenance.store.ManifestStore;
import org.imprimatur.provenance.validation.ValidationListener.Stage;

/** Validating media files (C2PA 2.2, section 15). */
public final class ManifestValidation {
    private static final String STORE_URL = "self#jumbf=/c2pa";

    private final Media media;
    private final ValidationTerms terms;
    private final ValidationListener listener;
    private final StatusLog log = new StatusLog();

    private ManifestValidation(Media media, ValidationTerms terms, ValidationListener listener) {
        this.media = media;
        this.terms = terms;
        this.listener = listener;
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
        return validate(file, anchors, at, limits, stage -> {});
    }

    /** As {@link #validate(Path, TrustAnchors, Instant)}, with somebody who hears how far it is. */
    public static ValidationReport validate(
            Path file, TrustAnchors anchors, Instant at, ReadingLimits limits, ValidationListener listener) {
        listener.begins(Stage.READING);
        try (Media media = Media.open(file, limits)) {
            return new ManifestValidation(media, new ValidationTerms(anchors, at, limits), listener).report();
        }
    }

    /** As {@link #validate(Path, TrustAnchors, Instant)}, of media that the caller has opened and closes. */
    public static ValidationReport validate(Media media, TrustAnchors anchors, Instant at, ReadingLimits limits) {
        return new ManifestValidation(media, new ValidationTerms(anchors, at, limits), stage -> {}).report();
    }

    private ValidationReport report() {
        if (media.storeCount() == 0) {
            requireWhole();
            return ValidationReport.none();
        }
        if (!media.hasOrderedStores()) {
            log.failure(StatusCode.GENERAL_ERROR, STORE_URL, "not one manifest store in one piece");
            return unreadable();
        }
        try {
            return report(ManifestStore.read(media.readStores(), terms.limits()));
        } catch (MalformedJumbfException e) {
            log.failure(StatusCode.GENERAL_ERROR, STORE_URL, "the manifest store is malformed: " + e.getMessage());
            return unreadable();
        }
    }

    /** Without a manifest a damaged file says nothing; it may have lost the manifest. */
    private void requireWhole() {
        if (!media.isComplete()) {
            throw new UnreadableMediaException(Reason.MALFORMED, "the parts do not add up to the file");
        }
    }

    private ValidationReport report(ManifestStore store) {
        listener.begins(Stage.SIGNATURES);
        ManifestChecks checks = new ManifestChecks(store, terms);
        CheckedManifest active = checks.check(store.active(), log);
        IngredientValidation ingredients = new IngredientValidation(checks);
        ingredients.validate(active);
        Optional<CheckedManifest> bound = bound(active, ingredients.followed());
        listener.begins(Stage.CONTENT);
        boolean isUpdated = active.manifest().isUpdate();
        bound.ifPresent(manifest -> new HardBindingValidation(media, isUpdated, log).validate(manifest));
        if (bound.isEmpty()) {
            log.failure(
                    StatusCode.CLAIM_HARD_BINDINGS_MISSING,
                    active.manifest().uri(),
                    "no manifest above the update is bound to the media");
        }
        reportUnreferenced(store, ingredients);
        ManifestState state = state(ingredients.deltas());
        return new ValidationReport(
                state,
                log.success(),
                log.informational(),
                log.failure(),
                ingredients.deltas(),
                ActiveManifestReading.of(active).orElse(null),
                HistoryReading.of(active, media.format(), state, ingredients));
    }

    private void reportUnreferenced(ManifestStore store, IngredientValidation ingredients) {
        store.manifests().stream()
                .filter(manifest -> !ingredients.hasVisited(manifest.id()))
                .forEach(manifest -> log.informational(
                        StatusCode.MANIFEST_UNREFERENCED, manifest.uri(), "no ingredient leads to this manifest"));
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

    /** Nothing can be read of the store. */
    private ValidationReport unreadable() {
        return new ValidationReport(
                ManifestState.INVALID, log.success(), log.informational(), log.failure(), List.of(), null, null);
    }

    /** C2PA 2.2, section 14.3: an unknown signer alone leaves a manifest valid. */
    private ManifestState state(List<IngredientDelta> ingredients) {
        boolean isInvalid = Stream.concat(
                        log.failure().stream(), ingredients.stream().flatMap(delta -> delta.failure().stream()))
                .map(StatusEntry::code)
                .anyMatch(StatusCode::invalidates);
        if (isInvalid) {
            return ManifestState.INVALID;
        }
        return log.failure().isEmpty() && hasProofOfTrust() ? ManifestState.TRUSTED : ManifestState.VALID;
    }

    /** INVARIANT: trust rests on what was found to be good, not on the absence of what is bad. */
    private boolean hasProofOfTrust() {
        return log.provesSigner() && (log.has(StatusCode.BMFF_HASH_MATCH) || log.has(StatusCode.DATA_HASH_MATCH));
    }
}
