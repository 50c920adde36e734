package org.imprimatur.platform.renderer;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The named values of a request, whichever way it was encoded; a name may have several values. */
final class Fields {
    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private boolean reference;

    /** A JSON object; of nested objects only their {@code handle} or {@code name} is kept. */
    static Fields ofJson(byte[] body) {
        Fields fields = new Fields();
        JsonObject object = object(new String(body, StandardCharsets.UTF_8));
        object.forEach((name, value) -> texts(value).forEach(text -> fields.add(name, text)));
        return fields;
    }

    void add(String name, String value) {
        values.computeIfAbsent(name, any -> new ArrayList<>()).add(value);
    }

    /** The request brought a file to start from. */
    void setReference() {
        reference = true;
    }

    boolean hasReference() {
        return reference;
    }

    Optional<String> find(String name) {
        return all(name).stream().findFirst();
    }

    List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    private static JsonObject object(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        } catch (JsonException e) {
            throw RefusedRequestException.invalid("invalid_json", "The body is not a JSON object.");
        }
    }

    private static List<String> texts(JsonValue value) {
        if (value instanceof JsonString string) {
            return List.of(string.getString());
        }
        if (value instanceof JsonNumber number) {
            return List.of(number.toString());
        }
        if (value.getValueType() == JsonValue.ValueType.ARRAY) {
            return value.asJsonArray().stream()
                    .flatMap(item -> texts(item).stream())
                    .toList();
        }
        if (value instanceof JsonObject object) {
            return texts(object.getOrDefault("handle", object.getOrDefault("name", JsonValue.NULL)));
        }
        return List.of();
    }
}
