package org.imprimatur.provenance;

/**
 * Bounds on what is read from untrusted bytes; whatever is beyond them is malformed.
 *
 * @param storeBytes largest manifest store that is loaded into memory
 * @param boxDepth nesting of boxes, in the media file and in the manifest store
 * @param mediaBoxes boxes that are looked at in a media file
 * @param storeBoxes boxes in a manifest store
 * @param cborDepth nesting of CBOR arrays, maps and tags
 * @param cborItems CBOR data items in a manifest store, claims and assertions together
 * @param manifests manifests in one store
 * @param assertions assertions in one manifest
 * @param ingredientDepth length of a chain of ingredients
 * @param certificates certificates in one signature
 */
public record ReadingLimits(
        int storeBytes,
        int boxDepth,
        int mediaBoxes,
        int storeBoxes,
        int cborDepth,
        int cborItems,
        int manifests,
        int assertions,
        int ingredientDepth,
        int certificates) {
    public static final ReadingLimits DEFAULT =
            new ReadingLimits(32 << 20, 32, 500_000, 20_000, 64, 500_000, 1_000, 5_000, 64, 16);
}
