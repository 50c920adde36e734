package org.imprimatur.platform.stripe;

import java.util.Map;
import java.util.TreeMap;

/**
 * A call of the API.
 *
 * @param parameters query or form, nested names as they were sent: {@code metadata[order]}
 * @param idempotencyKey empty when there is none
 */
record ApiRequest(String method, String path, Map<String, String> parameters, String idempotencyKey) {

    ApiRequest {
        parameters = java.util.Collections.unmodifiableMap(new TreeMap<>(parameters));
    }

    boolean isPost() {
        return method.equals("POST");
    }

    String parameter(String name) {
        return parameters.getOrDefault(name, "");
    }

    /** What must be the same when an idempotency key is used again. */
    String fingerprint() {
        return method + " " + path + " " + parameters;
    }

    /** The members of a nested parameter: {@code nested("metadata")} has {@code order} for {@code metadata[order]}. */
    Map<String, String> nested(String name) {
        Map<String, String> members = new TreeMap<>();
        String prefix = name + "[";
        parameters.forEach((key, value) -> {
            if (key.startsWith(prefix) && key.endsWith("]")) {
                members.put(key.substring(prefix.length(), key.length() - 1), value);
            }
        });
        return members;
    }
}
