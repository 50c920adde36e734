package org.imprimatur.generation;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.util.Base64;
import org.imprimatur.generation.BackendException.Fate;

/** What a backend answers to `/v1/images/generations`: `{created, data: [{b64_json}]}`. */
final class ImageAnswer {

    private ImageAnswer() {}

    /** The bytes of its one picture. The backend is done: what it made and we cannot read is made again by nobody. */
    static byte[] decode(byte[] answer) throws BackendException {
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(answer))) {
            JsonObject first = reader.readObject().getJsonArray("data").getJsonObject(0);
            return Base64.getDecoder().decode(first.getString("b64_json"));
        } catch (RuntimeException e) { // not JSON, not that shape, not Base64
            throw new BackendException(Fate.REFUSED, "the backend's answer holds no picture", e);
        }
    }
}
