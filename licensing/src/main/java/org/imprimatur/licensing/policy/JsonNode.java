package org.imprimatur.licensing.policy;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.imprimatur.licensing.LicensingException;

/** A JSON value that knows where it stands, so that every complaint names the place (RFC 6901). */
record JsonNode(JsonValue value, String pointer) {

    JsonNode get(String name) {
        return find(name).orElseThrow(() -> malformed("`" + name + "` is missing"));
    }

    Optional<JsonNode> find(String name) {
        return Optional.ofNullable(object().get(name))
                .map(member -> new JsonNode(member, pointer + "/" + escape(name)));
    }

    /** The nodes of an array member; JSON-LD lets a single value stand for an array of one. */
    <T> List<T> list(String name, Function<JsonNode, T> read) {
        return find(name).map(JsonNode::elements).orElse(List.of()).stream()
                .map(read)
                .toList();
    }

    List<JsonNode> elements() {
        if (!(value instanceof JsonArray array)) {
            return List.of(this);
        }
        return IntStream.range(0, array.size())
                .mapToObj(index -> new JsonNode(array.get(index), pointer + "/" + index))
                .toList();
    }

    boolean isObject() {
        return value instanceof JsonObject;
    }

    String string() {
        if (value instanceof JsonString string) {
            return string.getString();
        }
        throw malformed("expected a string");
    }

    long integer() {
        if (!(value instanceof JsonNumber number)) {
            throw malformed("expected a number");
        }
        try {
            return number.longValueExact();
        } catch (ArithmeticException inexact) {
            throw malformed("expected a whole number of at most 64 bits");
        }
    }

    /** A member that we do not know may narrow what is permitted: it is refused. */
    JsonNode requireOnly(String... names) {
        Set<String> known = Set.of(names);
        for (String name : object().keySet()) {
            if (!known.contains(name)) {
                throw new MalformedPolicyException(pointer + "/" + escape(name), "not supported");
            }
        }
        return this;
    }

    void requireEqual(String expected) {
        if (!string().equals(expected)) {
            throw malformed("expected `" + expected + "`");
        }
    }

    /** Builds a part of the model from this node; what the model refuses is wrong here. */
    <T> T build(Supplier<T> part) {
        try {
            return part.get();
        } catch (MalformedPolicyException located) {
            throw located;
        } catch (IllegalArgumentException | LicensingException refused) {
            throw malformed(String.valueOf(refused.getMessage()));
        }
    }

    MalformedPolicyException malformed(String why) {
        return new MalformedPolicyException(pointer, why);
    }

    private JsonObject object() {
        if (value instanceof JsonObject object) {
            return object;
        }
        throw malformed("expected an object");
    }

    private static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
