package org.imprimatur.provenance.cbor;

import java.util.List;

/** An array, major type 4. */
public record CborArray(List<CborValue> items) implements CborValue {
    public CborArray {
        items = List.copyOf(items);
    }

    public static CborArray of(CborValue... items) {
        return new CborArray(List.of(items));
    }
}
