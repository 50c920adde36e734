package org.imprimatur.provenance.cbor;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A CBOR data item (RFC 8949, section 3). Immutable; byte strings are compared by content. */
public sealed interface CborValue
        permits CborInteger, CborBytes, CborText, CborArray, CborMap, CborTagged, CborSimple, CborFloat {
    /** Tag 0: a date and time as text (RFC 8949, section 3.4.1). */
    long TAG_DATE = 0;

    /** The bytes of this item: definite lengths, shortest integers, the order of the map. */
    default byte[] encoded() {
        return CborWriter.write(this);
    }

    /**
     * An item from plain Java values: strings, integers, booleans, doubles, {@code byte[]}, instants, lists, maps with
     * string keys, and items.
     *
     * @throws IllegalArgumentException when a value is of another type
     */
    static CborValue of(Object value) {
        if (value instanceof CborValue item) {
            return item;
        }
        if (value instanceof Map<?, ?> map) {
            return ofMap(map);
        }
        if (value instanceof Iterable<?> list) {
            return ofList(list);
        }
        return ofScalar(value);
    }

    private static CborValue ofScalar(Object value) {
        if (value instanceof String text) {
            return new CborText(requireEncodable(text));
        }
        if (value instanceof byte[] bytes) {
            return CborBytes.of(bytes);
        }
        if (value instanceof Boolean truth) {
            return truth ? CborSimple.TRUE : CborSimple.FALSE;
        }
        if (value instanceof Instant instant) {
            return new CborTagged(TAG_DATE, new CborText(DateTimeFormatter.ISO_INSTANT.format(instant)));
        }
        return ofNumber(value);
    }

    private static CborValue ofNumber(Object value) {
        if (value instanceof Integer || value instanceof Long || value instanceof Short) {
            return CborInteger.of(((Number) value).longValue());
        }
        if (value instanceof BigInteger integer) {
            return new CborInteger(integer);
        }
        if (value instanceof Double number) {
            return new CborFloat(number);
        }
        throw new IllegalArgumentException(
                "values of type `" + value.getClass().getSimpleName() + "` cannot be written as CBOR");
    }

    private static CborValue ofMap(Map<?, ?> map) {
        Map<CborValue, CborValue> entries = new LinkedHashMap<>();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            entries.put(of(entry.getKey()), of(entry.getValue()));
        }
        return new CborMap(entries);
    }

    private static CborValue ofList(Iterable<?> list) {
        List<CborValue> items = new ArrayList<>();
        list.forEach(item -> items.add(of(item)));
        return new CborArray(items);
    }

    private static String requireEncodable(String text) {
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw new IllegalArgumentException("a text with an unpaired surrogate cannot be written as CBOR");
        }
        return text;
    }
}
