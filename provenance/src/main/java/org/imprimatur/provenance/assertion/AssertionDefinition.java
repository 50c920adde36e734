package org.imprimatur.provenance.assertion;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.imprimatur.provenance.cbor.CborValue;

/**
 * An assertion to be made, written as CBOR in the order of the map.
 *
 * <p>Values are strings, integers, booleans, doubles, {@code byte[]}, {@link java.time.Instant} (written as a tagged
 * date), lists and string-keyed maps of these.
 *
 * @param created whether the assertion is attributed to the signer (C2PA 2.2, section 10.2.2), else it is gathered
 */
public record AssertionDefinition(String label, Map<String, Object> data, boolean created) {
    /** @throws IllegalArgumentException when the label or a value cannot be written */
    public AssertionDefinition {
        AssertionLabels.requireUsable(label);
        data = Collections.unmodifiableMap(new LinkedHashMap<>(data));
        CborValue.of(data);
    }
}
