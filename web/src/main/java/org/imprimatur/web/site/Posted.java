package org.imprimatur.web.site;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.imprimatur.consent.ApprovedList;
import org.imprimatur.problem.InvalidInputException;
import org.imprimatur.problem.UnknownThingException;
import org.imprimatur.problem.Violation;
import org.imprimatur.web.json.StorableText;
import org.imprimatur.web.page.FieldErrors;

/** The fields of a posted form. */
public final class Posted {

    private Posted() {}

    public static String text(MultivaluedMap<String, String> form, String name) {
        return StorableText.of(name, Objects.requireNonNullElse(form.getFirst(name), ""));
    }

    /** A whole number; 0 when it is none. */
    public static int number(MultivaluedMap<String, String> form, String name) {
        return number(text(form, name));
    }

    /** A whole number; 0 when it is none. */
    public static int number(String text) {
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }

    /** @throws UnknownThingException when it names none */
    static ApprovedList.Id list(MultivaluedMap<String, String> form) {
        return list(text(form, "list"));
    }

    /** @throws UnknownThingException when it names none */
    static ApprovedList.Id list(String id) {
        try {
            return new ApprovedList.Id(UUID.fromString(id));
        } catch (IllegalArgumentException notOurs) {
            throw new UnknownThingException("list", id);
        }
    }

    public static FieldErrors errors(InvalidInputException invalid) {
        Map<String, String> byField = new HashMap<>();
        for (Violation violation : invalid.violations()) {
            String field = violation.field().equals("instructions") ? "notes" : violation.field();
            byField.putIfAbsent(field, sentence(violation.detail()));
        }
        return new FieldErrors(byField);
    }

    /** A refusal's message, beside the field that it is about. */
    public static String sentence(InvalidInputException invalid) {
        return sentence(invalid.violations().get(0).detail());
    }

    /** `must be ...` reads as a sentence beside its field. */
    static String sentence(String detail) {
        return Character.toUpperCase(detail.charAt(0)) + detail.substring(1) + ".";
    }
}
