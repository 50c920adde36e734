package org.imprimatur.provenance.claim;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.imprimatur.provenance.cbor.CborBytes;
import org.imprimatur.provenance.cbor.CborMap;
import org.imprimatur.provenance.cbor.CborText;
import org.imprimatur.provenance.cbor.CborValue;

/**
 * A reference to a box by its JUMBF URI and the hash of its content (C2PA 2.2, section 8.4.2).
 *
 * @param algorithm the name of the hash algorithm; empty when the enclosing structure says it
 */
public record HashedUri(String url, CborBytes hash, String algorithm) {
    public static final String PREFIX = "self#jumbf=";

    /** Reads the map; empty when it is no hashed URI. */
    public static Optional<HashedUri> of(CborValue value) {
        if (!(value instanceof CborMap map)) {
            return Optional.empty();
        }
        Optional<String> url = map.findText("url");
        Optional<byte[]> hash = map.findBytes("hash");
        if (url.isEmpty()
                || hash.isEmpty()
                || (map.has("alg") && map.findText("alg").isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(new HashedUri(
                url.get(), CborBytes.of(hash.get()), map.findText("alg").orElse("")));
    }

    /** A reference within the same manifest. */
    public static HashedUri toAssertion(String label, byte[] hash) {
        return new HashedUri(PREFIX + "c2pa.assertions/" + label, CborBytes.of(hash), "");
    }

    /** A reference by an absolute URI. */
    public static HashedUri toBox(String url, byte[] hash) {
        return new HashedUri(url, CborBytes.of(hash), "");
    }

    public CborMap toCbor() {
        Map<CborValue, CborValue> entries = new LinkedHashMap<>();
        entries.put(new CborText("url"), new CborText(url));
        if (!algorithm.isEmpty()) {
            entries.put(new CborText("alg"), new CborText(algorithm));
        }
        entries.put(new CborText("hash"), hash);
        return new CborMap(entries);
    }
}
