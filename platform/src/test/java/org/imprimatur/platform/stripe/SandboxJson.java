package org.imprimatur.platform.stripe;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Looks into the stand-in's file. */
final class SandboxJson {

    private SandboxJson() {}

    /** Every state of every object of a kind, in the order of writing. */
    static List<JsonObject> objects(Path data, String kind) {
        try {
            return Files.readAllLines(data.resolve("sandbox.jsonl")).stream()
                    .map(SandboxJson::parse)
                    .flatMap(line -> line.getJsonArray("put").getValuesAs(JsonObject.class).stream())
                    .filter(object -> object.getString("object").equals(kind))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static JsonObject parse(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
