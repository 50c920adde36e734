package org.imprimatur.web.page;

import java.util.Map;

/** What is wrong with which field of a form, by field name; empty when the form is fresh or fine. */
public record FieldErrors(Map<String, String> byField) {

    public FieldErrors {
        byField = Map.copyOf(byField);
    }

    public static FieldErrors none() {
        return new FieldErrors(Map.of());
    }

    public boolean has(String field) {
        return byField.containsKey(field);
    }

    /** The message of a field, empty when it is fine. */
    public String of(String field) {
        return byField.getOrDefault(field, "");
    }

    public boolean isEmpty() {
        return byField.isEmpty();
    }
}
