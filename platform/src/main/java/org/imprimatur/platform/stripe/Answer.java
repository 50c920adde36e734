package org.imprimatur.platform.stripe;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;

/** What the API answers. */
record Answer(int status, JsonObject body, boolean replayed) {

    private static final int OK = 200;

    static Answer ok(JsonObject body) {
        return new Answer(OK, body, false);
    }

    static Answer error(int status, String type, String code, String message) {
        return error(status, type, code, message, "");
    }

    static Answer error(int status, String type, String code, String message, String parameter) {
        JsonObjectBuilder error = Json.createObjectBuilder().add("type", type).add("message", "[sandbox] " + message);
        if (!code.isEmpty()) {
            error.add("code", code);
        }
        if (!parameter.isEmpty()) {
            error.add("param", parameter);
        }
        return new Answer(status, Json.createObjectBuilder().add("error", error).build(), false);
    }

    static Answer invalid(String code, String message, String parameter) {
        return error(400, "invalid_request_error", code, message, parameter);
    }

    static Answer missing(String kind, String id, String parameter) {
        return error(404, "invalid_request_error", "resource_missing", "No such " + kind + ": '" + id + "'", parameter);
    }

    Answer asReplay() {
        return new Answer(status, body, true);
    }
}
