package org.imprimatur.provenance.cbor;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A map, major type 5, which keeps the order of its entries. */
public record CborMap(Map<CborValue, CborValue> entries) implements CborValue {
    public CborMap {
        entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    public Optional<CborValue> find(String key) {
        return Optional.ofNullable(entries.get(new CborText(key)));
    }

    public Optional<CborValue> find(long key) {
        return Optional.ofNullable(entries.get(CborInteger.of(key)));
    }

    public boolean has(String key) {
        return find(key).isPresent();
    }

    /** The text under the key; empty when there is none or it is no text. */
    public Optional<String> findText(String key) {
        return find(key).filter(CborText.class::isInstance).map(value -> ((CborText) value).value());
    }

    public Optional<byte[]> findBytes(String key) {
        return find(key).filter(CborBytes.class::isInstance).map(value -> ((CborBytes) value).toArray());
    }

    public Optional<CborMap> findMap(String key) {
        return find(key).filter(CborMap.class::isInstance).map(CborMap.class::cast);
    }

    public Optional<List<CborValue>> findList(String key) {
        return find(key).filter(CborArray.class::isInstance).map(value -> ((CborArray) value).items());
    }

    /** The integer under the key, when it is one and fits a long. */
    public Optional<Long> findLong(String key) {
        return find(key)
                .filter(CborInteger.class::isInstance)
                .map(value -> ((CborInteger) value).asLong())
                .filter(java.util.OptionalLong::isPresent)
                .map(java.util.OptionalLong::getAsLong);
    }
}
