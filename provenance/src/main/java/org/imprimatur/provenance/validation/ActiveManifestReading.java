package org.imprimatur.provenance.validation;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imprimatur.provenance.cbor.CborView;
import org.imprimatur.provenance.claim.Claim;
import org.imprimatur.provenance.jumbf.JumbfContent;

/** Turns what was checked into what readers see. */
final class ActiveManifestReading {
    private ActiveManifestReading() {}

    static Optional<ActiveManifest> of(CheckedManifest checked) {
        return checked.claim().map(read -> of(checked, read.claim()));
    }

    private static ActiveManifest of(CheckedManifest checked, Claim claim) {
        List<AssertionView> views = new ArrayList<>();
        checked.assertions().forEach(assertion -> view(assertion).ifPresent(views::add));
        return new ActiveManifest(
                checked.manifest().id(),
                claim.title(),
                claim.instanceId(),
                claim.generator(),
                checked.signer().orElse(null),
                views);
    }

    private static Optional<AssertionView> view(ReadAssertion assertion) {
        return assertion
                .map()
                .map(CborView::of)
                .or(() -> assertion.box().findContent("json").flatMap(ActiveManifestReading::json))
                .map(data -> new AssertionView(assertion.box().label(), assertion.created(), data));
    }

    private static Optional<Map<String, Object>> json(JumbfContent content) {
        try (JsonReader reader =
                Json.createReader(new ByteArrayInputStream(content.content().toArray()))) {
            return reader.readValue() instanceof JsonObject object ? Optional.of(view(object)) : Optional.empty();
        } catch (JsonException | IllegalStateException e) {
            return Optional.empty(); // reported as assertion.json.invalid where assertions are read
        }
    }

    private static Map<String, Object> view(JsonObject object) {
        Map<String, Object> map = new LinkedHashMap<>();
        object.forEach((name, value) -> map.put(name, view(value)));
        return map;
    }

    private static Object view(JsonValue value) {
        if (value instanceof JsonObject object) {
            return view(object);
        }
        if (value instanceof JsonArray array) {
            return array.stream().map(ActiveManifestReading::view).toList();
        }
        if (value instanceof JsonString text) {
            return text.getString();
        }
        if (value instanceof JsonNumber number) {
            return number.toString();
        }
        return value.equals(JsonValue.TRUE) ? Boolean.TRUE : value.equals(JsonValue.FALSE) ? Boolean.FALSE : "";
    }
}
