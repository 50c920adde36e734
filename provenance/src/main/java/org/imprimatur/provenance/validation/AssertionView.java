package org.imprimatur.provenance.validation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An assertion of the active manifest as a reader sees it. Nothing in it is to be believed unless the manifest is
 * trusted, and its texts are to be escaped.
 *
 * @param created whether it is attributed to the signer
 * @param data strings, {@code Long}, {@code Double}, {@code Boolean}, lists and maps; bytes as Base64; nulls as ""
 */
public record AssertionView(String label, boolean created, Map<String, Object> data) {
    public AssertionView {
        data = Collections.unmodifiableMap(new LinkedHashMap<>(data));
    }
}
