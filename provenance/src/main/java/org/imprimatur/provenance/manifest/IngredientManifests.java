package org.imprimatur.provenance.manifest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.imprimatur.provenance.ReadingLimits;
import org.imprimatur.provenance.SigningRefusedException;
import org.imprimatur.provenance.jumbf.JumbfWriter;
import org.imprimatur.provenance.store.Manifest;

/** All manifests of all ingredients, each once and byte for byte, in the order in which they were made. */
final class IngredientManifests {
    private IngredientManifests() {}

    /** @throws SigningRefusedException when two manifests share a label, or readers would refuse so many */
    static List<byte[]> of(List<IngredientDefinition> ingredients) {
        Map<String, byte[]> copied = new LinkedHashMap<>();
        for (IngredientDefinition ingredient : ingredients) {
            for (Manifest manifest : ingredient.manifests()) {
                add(copied, manifest);
            }
        }
        long bytes = copied.values().stream().mapToLong(box -> box.length).sum();
        if (copied.size() >= ReadingLimits.DEFAULT.manifests() || bytes > ReadingLimits.DEFAULT.storeBytes() / 2) {
            throw refused("`%d` manifests of `%d` bytes".formatted(copied.size(), bytes));
        }
        return new ArrayList<>(copied.values());
    }

    private static void add(Map<String, byte[]> copied, Manifest manifest) {
        // the content of the box under a new header: the old one may say "to the end of the file"
        byte[] box = JumbfWriter.box("jumb", manifest.box().hashed().toArray());
        byte[] known = copied.putIfAbsent(manifest.id(), box);
        if (known != null && !Arrays.equals(known, box)) {
            throw refused("two manifests share the label `" + manifest.id() + "`");
        }
    }

    private static SigningRefusedException refused(String detail) {
        return new SigningRefusedException(
                SigningRefusedException.Reason.DEFINITION_INVALID, "the ingredients' manifests: " + detail);
    }
}
