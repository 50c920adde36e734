package org.imprimatur.provenance.assertion;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imprimatur.provenance.cbor.CborBytes;
import org.imprimatur.provenance.cbor.CborMap;
import org.imprimatur.provenance.cbor.CborSimple;
import org.imprimatur.provenance.cbor.CborValue;

/**
 * The hard binding of JPEG and PNG files, {@code c2pa.hash.data}: the hash of all bytes but the excluded ranges
 * (C2PA 2.2, section 18.5).
 *
 * @param exclusions in file order, without overlaps
 * @param algorithm the hash algorithm; empty when the claim says it
 */
public record DataHash(List<Range> exclusions, String algorithm, CborBytes hash) implements HardBinding {
    public static final String LABEL = "c2pa.hash.data";
    private static final int MOST_EXCLUSIONS = 1_000;
    private static final int PAD_BYTES = 10;
    private static final int LONGEST_INTEGER_BYTES = 9;

    public DataHash {
        exclusions = List.copyOf(exclusions);
    }

    /** A range of bytes of the file. */
    public record Range(long start, long length) {
        public long end() {
            return start + length;
        }
    }

    /** A binding that leaves out where the manifest store is, and nothing else. */
    public static DataHash leavingOut(Range store, String algorithm, byte[] hash) {
        return new DataHash(List.of(store), algorithm, CborBytes.of(hash));
    }

    @Override
    public String label() {
        return LABEL;
    }

    /** As long whatever the numbers are: the padding makes up for short ones. */
    @Override
    public CborMap toCbor() {
        List<Map<String, Object>> ranges = new ArrayList<>();
        int pad = PAD_BYTES;
        for (Range range : exclusions) {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("start", range.start());
            map.put("length", range.length());
            ranges.add(map);
            pad += LONGEST_INTEGER_BYTES - CborValue.of(range.length()).encoded().length;
        }
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("exclusions", ranges);
        map.put("name", "jumbf manifest");
        map.put("alg", algorithm);
        map.put("hash", hash);
        map.put("pad", new byte[pad]);
        return (CborMap) CborValue.of(map);
    }

    /** Reads the assertion; empty when it is malformed. */
    public static Optional<DataHash> of(CborMap map) {
        Optional<byte[]> hash = map.findBytes("hash");
        Optional<List<Range>> exclusions = ranges(map);
        if (hash.isEmpty() || exclusions.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new DataHash(exclusions.get(), map.findText("alg").orElse(""), CborBytes.of(hash.get())));
    }

    private static Optional<List<Range>> ranges(CborMap map) {
        if (map.find("exclusions").orElse(CborSimple.NULL).equals(CborSimple.NULL)) {
            return Optional.of(List.of());
        }
        Optional<List<CborValue>> listed = map.findList("exclusions").filter(items -> items.size() <= MOST_EXCLUSIONS);
        List<Range> ranges = new ArrayList<>();
        long from = 0;
        for (CborValue item : listed.orElse(List.of())) {
            Optional<Range> range = range(item);
            if (range.isEmpty() || range.get().start() < from) {
                return Optional.empty();
            }
            ranges.add(range.get());
            from = range.get().end();
        }
        return listed.map(items -> ranges);
    }

    private static Optional<Range> range(CborValue value) {
        if (!(value instanceof CborMap map)) {
            return Optional.empty();
        }
        Optional<Long> start = position(map, "start");
        Optional<Long> length = position(map, "length");
        return start.isPresent() && length.isPresent()
                ? Optional.of(new Range(start.get(), length.get()))
                : Optional.empty();
    }

    private static Optional<Long> position(CborMap map, String field) {
        return map.findLong(field).filter(number -> number >= 0 && number <= Long.MAX_VALUE / 4);
    }
}
