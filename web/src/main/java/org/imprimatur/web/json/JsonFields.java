package org.imprimatur.web.json;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.imprimatur.problem.InvalidInputException;

/** The fields of a JSON object that someone sent: each by its type, or a clear word about which is wrong. */
public final class JsonFields {

    private static final int BYTES_MAX = 1024 * 1024;
    private static final int ITEMS_MAX = 1000;

    private final JsonObject object;
    private final String path;

    private JsonFields(JsonObject object, String path) {
        this.object = object;
        this.path = path;
    }

    /** @throws InvalidInputException when the body is too large, not UTF-8 or not one JSON object */
    public static JsonFields read(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(BYTES_MAX + 1);
        if (bytes.length > BYTES_MAX) {
            throw InvalidInputException.of("body", "must have at most %d bytes".formatted(BYTES_MAX));
        }
        try {
            return parse(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            throw InvalidInputException.of("body", "must be UTF-8");
        }
    }

    public static JsonFields parse(String text) {
        try (JsonParser parser = Json.createParser(new StringReader(text))) {
            parser.next();
            JsonObject object = parser.getObject();
            if (!parser.hasNext()) {
                return new JsonFields(object, "");
            }
        } catch (RuntimeException | StackOverflowError e) { // Nesting too deep has no exception of its own.
            throw notOneObject();
        }
        throw notOneObject();
    }

    private static InvalidInputException notOneObject() {
        return InvalidInputException.of("body", "must be one JSON object");
    }

    /** The text fields of a form. */
    public static JsonFields of(Map<String, String> texts) {
        JsonObjectBuilder object = Json.createObjectBuilder();
        texts.forEach(object::add);
        return new JsonFields(object.build(), "");
    }

    /** The same fields, named as part of another object. */
    public JsonFields under(String name) {
        return new JsonFields(object, name + "/");
    }

    /** All of it. */
    public JsonObject json() {
        return object;
    }

    /** A text; empty when the field is missing or null. */
    public String text(String name) {
        return value(name)
                .map(v -> typed(name, v, JsonString.class, "a string").getString())
                .orElse("");
    }

    public String requiredText(String name) {
        return value(name)
                .map(v -> typed(name, v, JsonString.class, "a string").getString())
                .orElseThrow(() -> InvalidInputException.of(path + name, "is missing"));
    }

    /** A whole number, also one in quotes: clients of the videos contract send both. */
    public int integer(String name, int otherwise) {
        return value(name).map(v -> toInteger(name, v)).orElse(otherwise);
    }

    private int toInteger(String name, JsonValue value) {
        try {
            if (value instanceof JsonString text) {
                return Integer.parseInt(text.getString());
            }
            return typed(name, value, JsonNumber.class, "a whole number")
                    .bigDecimalValue()
                    .intValueExact();
        } catch (NumberFormatException | ArithmeticException e) {
            throw InvalidInputException.of(path + name, "must be a whole number");
        }
    }

    public boolean flag(String name, boolean otherwise) {
        return value(name).map(v -> toFlag(name, v)).orElse(otherwise);
    }

    private boolean toFlag(String name, JsonValue value) {
        if (value == JsonValue.TRUE || value == JsonValue.FALSE) {
            return value == JsonValue.TRUE;
        }
        throw InvalidInputException.of(path + name, "must be true or false");
    }

    /** Strings; none when the field is missing. */
    public List<String> texts(String name) {
        return each(
                name,
                (field, item) ->
                        typed(field, item, JsonString.class, "a string").getString());
    }

    /** Objects; none when the field is missing. */
    public List<JsonFields> objects(String name) {
        return each(
                name,
                (field, item) -> new JsonFields(typed(field, item, JsonObject.class, "an object"), path + field + "/"));
    }

    public JsonFields object(String name) {
        return value(name)
                .map(v -> new JsonFields(typed(name, v, JsonObject.class, "an object"), path + name + "/"))
                .orElse(new JsonFields(JsonValue.EMPTY_JSON_OBJECT, path + name + "/"));
    }

    public boolean has(String name) {
        return value(name).isPresent();
    }

    /** Turns words into a value, blaming the field when that fails. */
    public <T> T as(String name, String word, Function<String, T> parser) {
        try {
            return parser.apply(word);
        } catch (IllegalArgumentException e) {
            throw InvalidInputException.of(path + name, "is not known: `%s`".formatted(word));
        }
    }

    private interface Reading<T> {
        T read(String field, JsonValue item);
    }

    private <T> List<T> each(String name, Reading<T> reading) {
        Optional<JsonValue> value = value(name);
        if (value.isEmpty()) {
            return List.of();
        }
        JsonArray array = typed(name, value.get(), JsonArray.class, "an array");
        if (array.size() > ITEMS_MAX) {
            throw InvalidInputException.of(path + name, "must have at most %d items".formatted(ITEMS_MAX));
        }
        List<T> items = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            items.add(reading.read(name + "/" + i, array.get(i)));
        }
        return items;
    }

    private Optional<JsonValue> value(String name) {
        return Optional.ofNullable(object.get(name)).filter(v -> v != JsonValue.NULL);
    }

    private <T> T typed(String name, JsonValue value, Class<T> type, String expected) {
        if (!type.isInstance(value)) {
            throw InvalidInputException.of(path + name, "must be " + expected);
        }
        if (value instanceof JsonString text) {
            StorableText.of(path + name, text.getString());
        }
        return type.cast(value);
    }
}
