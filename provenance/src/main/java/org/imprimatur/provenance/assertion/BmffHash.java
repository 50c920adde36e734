package org.imprimatur.provenance.assertion;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imprimatur.provenance.cbor.CborBytes;
import org.imprimatur.provenance.cbor.CborMap;
import org.imprimatur.provenance.cbor.CborSimple;
import org.imprimatur.provenance.cbor.CborValue;

/**
 * The hard binding of ISO base media files, {@code c2pa.hash.bmff.v3} (C2PA 2.2, section 18.6).
 *
 * @param algorithm the hash algorithm; empty when the claim says it
 * @param hash empty when only Merkle trees bind the file
 * @param hasMerkle whether Merkle trees are part of the binding
 */
public record BmffHash(List<BmffExclusion> exclusions, String algorithm, CborBytes hash, boolean hasMerkle)
        implements HardBinding {
    public static final String LABEL = "c2pa.hash.bmff.v3";
    public static final String OLD_LABEL = "c2pa.hash.bmff.v2";
    private static final int MOST_EXCLUSIONS = 100;

    /** What any file leaves out: the manifest store, the file type and the fragment index (annex A.5.6). */
    private static final List<BmffExclusion> MANDATORY = List.of(
            BmffExclusion.ofBox(
                    "/uuid",
                    new BmffExclusion.DataMatch(
                            8, CborBytes.of(HexFormat.of().parseHex("d8fec3d61b0e483c92975828877ec481")))),
            BmffExclusion.ofBox("/ftyp"),
            BmffExclusion.ofBox("/mfra"));

    public BmffHash {
        exclusions = List.copyOf(exclusions);
    }

    public static BmffHash withMandatoryExclusions(String algorithm, byte[] hash) {
        return new BmffHash(MANDATORY, algorithm, CborBytes.of(hash), false);
    }

    /** Whether more is left out than the specification demands. */
    public boolean hasAdditionalExclusions() {
        return !MANDATORY.containsAll(exclusions);
    }

    @Override
    public String label() {
        return LABEL;
    }

    @Override
    public CborMap toCbor() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("exclusions", exclusions.stream().map(BmffExclusion::toCbor).toList());
        map.put("alg", algorithm);
        map.put("hash", hash);
        map.put("name", "media");
        return (CborMap) CborValue.of(map);
    }

    /** Reads the assertion; empty when it is malformed, as it is without exclusions. */
    public static Optional<BmffHash> of(CborMap map) {
        Optional<List<CborValue>> listed = map.findList("exclusions").filter(items -> items.size() <= MOST_EXCLUSIONS);
        if (listed.isEmpty()) {
            return Optional.empty();
        }
        List<BmffExclusion> exclusions = new ArrayList<>();
        for (CborValue item : listed.get()) {
            BmffExclusion.of(item).ifPresent(exclusions::add);
        }
        return exclusions.size() == listed.get().size() ? of(map, exclusions) : Optional.empty();
    }

    private static Optional<BmffHash> of(CborMap map, List<BmffExclusion> exclusions) {
        boolean hasMerkle = !map.find("merkle").orElse(CborSimple.NULL).equals(CborSimple.NULL);
        Optional<byte[]> hash = map.findBytes("hash");
        if (hash.isEmpty() && !hasMerkle) {
            return Optional.empty();
        }
        return Optional.of(new BmffHash(
                exclusions, map.findText("alg").orElse(""), CborBytes.of(hash.orElse(new byte[0])), hasMerkle));
    }
}
