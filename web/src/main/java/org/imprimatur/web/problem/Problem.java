package org.imprimatur.web.problem;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.imprimatur.problem.Violation;

/**
 * What went wrong, as RFC 9457 has it.
 *
 * @param code the last part of the type, `invalid-input`; `about:blank` stands alone
 * @param title constant per type
 * @param detail this occurrence
 */
public record Problem(int status, String code, String title, String detail, String requestId, List<Violation> errors) {

    private static final String BASE = "https://imprimatur.org/problems/";

    public Problem {
        errors = List.copyOf(errors);
    }

    public static Problem of(int status, String code, String title, String detail, String requestId) {
        return new Problem(status, code, title, detail, requestId, List.of());
    }

    /** Ours: the log has it, the caller sees neither message nor trace. */
    static Problem fault(String requestId) {
        return of(500, "about:blank", "Something broke on our side", "it is in our log as " + requestId, requestId);
    }

    /** `application/problem+json`. */
    public JsonObject toJson() {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("type", "about:blank".equals(code) ? code : BASE + code)
                .add("title", title)
                .add("status", status)
                .add("detail", detail)
                .add("instance", "urn:uuid:" + requestId);
        if (!errors.isEmpty()) {
            json.add("errors", errorsJson());
        }
        return json.build();
    }

    private JsonArrayBuilder errorsJson() {
        JsonArrayBuilder array = Json.createArrayBuilder();
        for (Violation error : errors) {
            array.add(Json.createObjectBuilder()
                    .add("pointer", "#/" + error.field())
                    .add("detail", error.detail()));
        }
        return array;
    }

    /** The shape that OpenAI's clients parse: `{"error": {message, type, code, param}}`. */
    public JsonObject toOpenAiJson() {
        JsonObjectBuilder error = Json.createObjectBuilder()
                .add("message", detail)
                .add("type", status >= 500 ? "server_error" : "invalid_request_error")
                .add("code", code);
        if (errors.isEmpty()) {
            error.addNull("param");
        } else {
            error.add("param", errors.get(0).field());
        }
        error.add("request_id", requestId);
        return Json.createObjectBuilder().add("error", error).build();
    }
}
