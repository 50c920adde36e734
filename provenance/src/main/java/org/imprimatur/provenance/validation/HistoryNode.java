package org.imprimatur.provenance.validation;

import java.util.List;
import java.util.Optional;
import org.imprimatur.provenance.claim.ClaimGenerator;
import org.jspecify.annotations.Nullable;

/**
 * One step of how an asset came to be: the asset itself, or an ingredient of one (C2PA 2.2, section 15.11). Texts are
 * as signers wrote them, and to be escaped.
 */
public final class HistoryNode {
    private final Asset asset;
    private final ManifestState state;
    private final @Nullable ActiveManifest manifest;
    private final List<HistoryNode> ingredients;

    HistoryNode(Asset asset, ManifestState state, @Nullable ActiveManifest manifest, List<HistoryNode> ingredients) {
        this.asset = asset;
        this.state = state;
        this.manifest = manifest;
        this.ingredients = List.copyOf(ingredients);
    }

    /**
     * How the asset is named by whoever used it.
     *
     * @param manifestId of its manifest, even when that is missing; empty when it had none
     * @param relationship {@code parentOf}, {@code componentOf}, {@code inputTo}; empty for the file itself
     */
    record Asset(String manifestId, String title, String format, String relationship) {}

    /** The label of the manifest; empty for an asset without one. */
    public String manifestId() {
        return asset.manifestId();
    }

    /** As its own manifest says, else as whoever used it says; may be empty. */
    public String title() {
        return manifest()
                .map(ActiveManifest::title)
                .filter(title -> !title.isEmpty())
                .orElse(asset.title());
    }

    /** The media type; may be empty. */
    public String format() {
        return asset.format();
    }

    /** How the asset that has this ingredient uses it; empty for the file itself. */
    public String relationship() {
        return asset.relationship();
    }

    /**
     * Of the file itself the state of the report. Of an ingredient: {@code NONE} without a manifest; {@code INVALID}
     * when something is wrong with it now, or was when it was used; {@code TRUSTED} when its signature still is. Whether
     * its media was what it was bound to is known from then only.
     */
    public ManifestState state() {
        return state;
    }

    /** Its manifest as far as it can be read. */
    public Optional<ActiveManifest> manifest() {
        return Optional.ofNullable(manifest);
    }

    public Optional<ClaimGenerator> generator() {
        return manifest().map(ActiveManifest::generator);
    }

    public Optional<SignerView> signer() {
        return manifest().flatMap(ActiveManifest::signer);
    }

    /** What was done, in the order of the manifest. */
    public List<ActionView> actions() {
        return manifest().map(ActionViews::of).orElse(List.of());
    }

    /** The first digital source type of the actions; empty when none says one. */
    public String digitalSourceType() {
        return actions().stream()
                .map(ActionView::digitalSourceType)
                .filter(type -> !type.isEmpty())
                .findFirst()
                .orElse("");
    }

    public List<AssertionView> assertions() {
        return manifest().map(ActiveManifest::assertions).orElse(List.of());
    }

    public Optional<AssertionView> findAssertion(String label) {
        return manifest().flatMap(read -> read.findAssertion(label));
    }

    /** What it was made of; empty at the second place of a manifest that is used twice. */
    public List<HistoryNode> ingredients() {
        return ingredients;
    }
}
