package org.imprimatur.platform.launcher.sample;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** An answer of the API. */
record Reply(int status, String text) {
    private static final int SHOWN = 300;

    static Reply of(HttpResponse<byte[]> response) {
        return new Reply(response.statusCode(), new String(response.body(), StandardCharsets.UTF_8));
    }

    boolean isGood() {
        return status / 100 == 2;
    }

    /** Empty when the body is no object. */
    JsonObject json() {
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))) {
            return reader.readObject();
        } catch (JsonException notAnObject) {
            return JsonObject.EMPTY_JSON_OBJECT;
        }
    }

    /** An object within; empty when there is none. */
    JsonObject member(String name) {
        JsonObject json = json();
        return json.containsKey(name) && !json.isNull(name) ? json.getJsonObject(name) : JsonObject.EMPTY_JSON_OBJECT;
    }

    @Override
    public String toString() {
        return status + " " + text.substring(0, Math.min(SHOWN, text.length()));
    }
}
