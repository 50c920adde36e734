package org.imprimatur.provenance.cbor;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * CBOR as plain Java for readers: strings, {@code Long}, {@code BigInteger} beyond it, {@code Double}, {@code Boolean},
 * lists and string-keyed maps; bytes become Base64, tags disappear, null and undefined become "".
 */
public final class CborView {
    private CborView() {}

    public static Map<String, Object> of(CborMap map) {
        Map<String, Object> view = new LinkedHashMap<>();
        map.entries().forEach((key, value) -> view.put(String.valueOf(of(key)), of(value)));
        return view;
    }

    private static Object of(CborValue value) {
        if (value instanceof CborMap map) {
            return of(map);
        }
        if (value instanceof CborArray array) {
            List<Object> items = new ArrayList<>();
            array.items().forEach(item -> items.add(of(item)));
            return items;
        }
        if (value instanceof CborTagged tagged) {
            return of(tagged.content());
        }
        return ofScalar(value);
    }

    private static Object ofScalar(CborValue value) {
        if (value instanceof CborText text) {
            return text.value();
        }
        if (value instanceof CborInteger integer) {
            return ofInteger(integer.value());
        }
        if (value instanceof CborBytes bytes) {
            return Base64.getEncoder().encodeToString(bytes.toArray());
        }
        if (value instanceof CborFloat number) {
            return number.value();
        }
        return value.equals(CborSimple.TRUE) ? Boolean.TRUE : value.equals(CborSimple.FALSE) ? Boolean.FALSE : "";
    }

    private static Object ofInteger(BigInteger integer) {
        return integer.bitLength() < 64 ? (Object) integer.longValue() : integer;
    }
}
