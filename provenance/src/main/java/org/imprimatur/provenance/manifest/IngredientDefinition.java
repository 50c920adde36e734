package org.imprimatur.provenance.manifest;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imprimatur.provenance.ReadingLimits;
import org.imprimatur.provenance.SigningRefusedException;
import org.imprimatur.provenance.certificate.TrustAnchors;
import org.imprimatur.provenance.claim.HashAlgorithm;
import org.imprimatur.provenance.claim.HashedUri;
import org.imprimatur.provenance.container.Media;
import org.imprimatur.provenance.jumbf.JumbfSuperbox;
import org.imprimatur.provenance.jumbf.MalformedJumbfException;
import org.imprimatur.provenance.store.Manifest;
import org.imprimatur.provenance.store.ManifestStore;
import org.imprimatur.provenance.validation.ManifestValidation;
import org.imprimatur.provenance.validation.ValidationReport;

/**
 * An asset that another is made of: its manifests as they are, and what validating it has found (C2PA 2.2, section
 * 18.15). An asset without a manifest is an ingredient of unknown provenance.
 */
public final class IngredientDefinition {
    static final String LABEL = "c2pa.ingredient.v3";

    private final Relationship relationship;
    private final String title;
    private final String format;
    private final List<Manifest> manifests;
    private final ValidationReport report;

    private IngredientDefinition(
            Relationship relationship, String title, String format, List<Manifest> manifests, ValidationReport report) {
        this.relationship = relationship;
        this.title = title;
        this.format = format;
        this.manifests = List.copyOf(manifests);
        this.report = report;
    }

    /** How an ingredient relates to the asset that is made (C2PA 2.2, section 18.15.2). */
    public enum Relationship {
        PARENT_OF("parentOf"),
        COMPONENT_OF("componentOf");

        private final String wire;

        Relationship(String wire) {
            this.wire = wire;
        }

        public String wire() {
            return wire;
        }
    }

    /**
     * Reads and validates the file that the new asset is a version of. What is wrong with it is recorded, not refused;
     * whoever wants only trusted parents asks {@link #report}.
     *
     * @throws org.imprimatur.provenance.UnreadableMediaException when the file is no media that can be read
     * @throws SigningRefusedException when its manifests cannot be copied, because they cannot be told apart
     */
    public static IngredientDefinition parentOf(Path file, String title, TrustAnchors anchors, Instant at) {
        return of(Relationship.PARENT_OF, file, title, anchors, at);
    }

    /** As {@link #parentOf}, for a file that becomes a part of the new asset. */
    public static IngredientDefinition componentOf(Path file, String title, TrustAnchors anchors, Instant at) {
        return of(Relationship.COMPONENT_OF, file, title, anchors, at);
    }

    private static IngredientDefinition of(
            Relationship relationship, Path file, String title, TrustAnchors anchors, Instant at) {
        ReadingLimits limits = ReadingLimits.DEFAULT;
        try (Media media = Media.open(file, limits)) {
            ValidationReport report = ManifestValidation.validate(media, anchors, at, limits);
            return new IngredientDefinition(relationship, title, media.format(), manifests(media, limits), report);
        }
    }

    private static List<Manifest> manifests(Media media, ReadingLimits limits) {
        if (media.storeCount() == 0) {
            return List.of();
        }
        if (!media.hasOrderedStores()) {
            throw uncopyable("several manifest stores");
        }
        try {
            return ManifestStore.read(media.readStores(), limits).manifests();
        } catch (MalformedJumbfException e) {
            throw uncopyable("the manifest store is malformed: " + e.getMessage());
        }
    }

    private static SigningRefusedException uncopyable(String detail) {
        return new SigningRefusedException(
                SigningRefusedException.Reason.DEFINITION_INVALID, "the ingredient's manifests: " + detail);
    }

    public Relationship relationship() {
        return relationship;
    }

    public String title() {
        return title;
    }

    /** The media type. */
    public String format() {
        return format;
    }

    /** What validating it has found; this is what the new manifest records. */
    public ValidationReport report() {
        return report;
    }

    /** The label of its active manifest. */
    public Optional<String> findManifestId() {
        return active().map(Manifest::id);
    }

    List<Manifest> manifests() {
        return manifests;
    }

    /** The content of the ingredient assertion. */
    Map<String, Object> assertion(HashAlgorithm algorithm) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("relationship", relationship.wire());
        data.put("dc:title", title);
        data.put("dc:format", format);
        report.active().ifPresent(manifest -> data.put("instanceID", manifest.instanceId()));
        active().ifPresent(manifest -> {
            data.put("validationResults", RecordedValidation.of(report));
            data.put("activeManifest", reference(manifest.uri(), manifest.box(), algorithm));
            signature(manifest)
                    .ifPresent(box ->
                            data.put("claimSignature", reference(manifest.uri() + "/" + box.label(), box, algorithm)));
        });
        return data;
    }

    private Optional<Manifest> active() {
        return manifests.isEmpty() ? Optional.empty() : Optional.of(manifests.get(manifests.size() - 1));
    }

    private static Optional<JumbfSuperbox> signature(Manifest manifest) {
        List<JumbfSuperbox> boxes = new ArrayList<>(manifest.signatureBoxes());
        return boxes.size() == 1 ? Optional.of(boxes.get(0)) : Optional.empty();
    }

    private static Object reference(String url, JumbfSuperbox box, HashAlgorithm algorithm) {
        return HashedUri.toBox(url, box.hash(algorithm.newDigest())).toCbor();
    }
}
