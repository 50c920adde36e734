package org.imprimatur.provenance.assertion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imprimatur.provenance.cbor.CborBytes;
import org.imprimatur.provenance.cbor.CborMap;
import org.imprimatur.provenance.cbor.CborSimple;
import org.imprimatur.provenance.cbor.CborValue;

/**
 * Boxes of a file that its hash leaves out (C2PA 2.2, section 18.6.2).
 *
 * @param xpath the path of the boxes, for example {@code /moov/trak[1]}
 * @param length only boxes of exactly this length, header included; -1 for any
 * @param version only full boxes of this version; -1 for any
 * @param flags only full boxes with these flags; -1 for any
 * @param exactFlags whether the flags have to be equal, else all bits of {@code flags} have to be set
 * @param data only boxes with these bytes
 * @param subset the parts of the box left out; the whole box when empty
 */
public record BmffExclusion(
        String xpath,
        long length,
        int version,
        int flags,
        boolean exactFlags,
        List<DataMatch> data,
        List<Subset> subset) {
    private static final int PATH_CHARACTERS = 256;
    private static final int DATA_BYTES = 1024;

    public BmffExclusion {
        data = List.copyOf(data);
        subset = List.copyOf(subset);
    }

    static BmffExclusion ofBox(String xpath, DataMatch... data) {
        return new BmffExclusion(xpath, -1, -1, -1, true, List.of(data), List.of());
    }

    /** Bytes a box must have, {@code offset} counted from its start. */
    public record DataMatch(long offset, CborBytes value) {
        public int length() {
            return value.length();
        }

        public boolean accepts(byte[] bytes) {
            return Arrays.equals(bytes, value.toArray());
        }
    }

    /** A part of a box, {@code offset} counted from its start; length 0 reaches to its end. */
    public record Subset(long offset, long length) {}

    CborMap toCbor() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("xpath", xpath);
        if (!data.isEmpty()) {
            map.put("data", data.stream().map(BmffExclusion::toCbor).toList());
        }
        return (CborMap) CborValue.of(map);
    }

    private static Map<String, Object> toCbor(DataMatch match) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("offset", match.offset());
        map.put("value", match.value());
        return map;
    }

    /** Reads the map; empty when it is malformed. */
    static Optional<BmffExclusion> of(CborValue value) {
        if (!(value instanceof CborMap map)) {
            return Optional.empty();
        }
        Optional<String> xpath = map.findText("xpath").filter(path -> path.length() <= PATH_CHARACTERS);
        Optional<Long> length = number(map, "length", Long.MAX_VALUE);
        Optional<Long> version = number(map, "version", 0xFF);
        Optional<Long> flags = flags(map);
        Optional<List<DataMatch>> data = dataMatches(map);
        Optional<List<Subset>> subset = subsets(map);
        if (xpath.isEmpty() || length.isEmpty() || version.isEmpty() || flags.isEmpty() || data.isEmpty()) {
            return Optional.empty();
        }
        boolean exact = !map.find("exact").equals(Optional.of(CborSimple.FALSE));
        return subset.map(parts -> new BmffExclusion(
                xpath.get(), length.get(), version.get().intValue(), flags.get().intValue(), exact, data.get(), parts));
    }

    private static boolean absent(CborMap map, String field) {
        return map.find(field).orElse(CborSimple.NULL).equals(CborSimple.NULL);
    }

    private static Optional<Long> number(CborMap map, String field, long most) {
        return absent(map, field)
                ? Optional.of(-1L)
                : map.findLong(field).filter(number -> number >= 0 && number <= most);
    }

    private static Optional<Long> flags(CborMap map) {
        return absent(map, "flags")
                ? Optional.of(-1L)
                : map.findBytes("flags").filter(bytes -> bytes.length == 3).map(bytes ->
                        (long) ((bytes[0] & 0xFF) << 16 | (bytes[1] & 0xFF) << 8 | (bytes[2] & 0xFF)));
    }

    private static Optional<List<DataMatch>> dataMatches(CborMap map) {
        List<DataMatch> matches = new ArrayList<>();
        for (CborValue value : items(map, "data")) {
            Optional<Long> offset = value instanceof CborMap match ? position(match, "offset") : Optional.empty();
            Optional<byte[]> bytes = value instanceof CborMap match ? match.findBytes("value") : Optional.empty();
            if (offset.isEmpty() || bytes.isEmpty() || bytes.get().length > DATA_BYTES) {
                return Optional.empty();
            }
            matches.add(new DataMatch(offset.get(), CborBytes.of(bytes.get())));
        }
        return absent(map, "data") || map.findList("data").isPresent() ? Optional.of(matches) : Optional.empty();
    }

    private static Optional<List<Subset>> subsets(CborMap map) {
        List<Subset> parts = new ArrayList<>();
        long from = 0;
        for (CborValue value : items(map, "subset")) {
            Optional<Long> offset = value instanceof CborMap part ? position(part, "offset") : Optional.empty();
            Optional<Long> length = value instanceof CborMap part ? position(part, "length") : Optional.empty();
            if (offset.isEmpty() || length.isEmpty() || offset.get() < from) {
                return Optional.empty();
            }
            parts.add(new Subset(offset.get(), length.get()));
            from = offset.get() + length.get();
        }
        return absent(map, "subset") || map.findList("subset").isPresent() ? Optional.of(parts) : Optional.empty();
    }

    private static Optional<Long> position(CborMap map, String field) {
        return map.findLong(field).filter(number -> number >= 0 && number <= Long.MAX_VALUE / 4);
    }

    private static List<CborValue> items(CborMap map, String field) {
        return map.findList(field).orElse(List.of());
    }
}
