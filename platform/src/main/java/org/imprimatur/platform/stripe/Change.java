package org.imprimatur.platform.stripe;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.List;

/** What one request changes: written as one line, so that a restart finds all of it or nothing. */
final class Change {

    private final List<JsonObject> objects = new ArrayList<>();
    private final JsonObjectBuilder line = Json.createObjectBuilder();

    /** Makes an object or puts a new state in the place of the old one. */
    Change put(JsonObject object) {
        objects.add(object);
        return this;
    }

    /** Keeps a response for whoever comes with the same key again. */
    Change keep(ApiRequest request, Answer answer) {
        if (!request.idempotencyKey().isEmpty()) {
            line.add(
                    "key",
                    Json.createObjectBuilder()
                            .add("id", request.idempotencyKey())
                            .add("fingerprint", request.fingerprint())
                            .add("status", answer.status())
                            .add("body", answer.body()));
        }
        return this;
    }

    Change delivered(String event) {
        line.add("delivered", event);
        return this;
    }

    Change pruneKeys() {
        line.add("prune", true);
        return this;
    }

    JsonObject toLine() {
        JsonArrayBuilder puts = Json.createArrayBuilder();
        objects.forEach(puts::add);
        return line.add("put", puts).build();
    }
}
