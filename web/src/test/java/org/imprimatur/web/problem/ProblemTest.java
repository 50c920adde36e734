package org.imprimatur.web.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.List;
import org.imprimatur.problem.Violation;
import org.junit.jupiter.api.Test;

/** The two shapes of a problem: RFC 9457, and the error object of OpenAI's clients. */
class ProblemTest {

    private static final String REQUEST = "3d2c1c6e-9c4d-4f0e-8b8e-0d8f8b0f2f11";

    private static final Problem CONFLICT =
            Problem.of(409, "conflict", "The state does not allow this", "the handle `@mira` is taken", REQUEST);

    private static final Problem INVALID = new Problem(
            422,
            "invalid-input",
            "The input breaks a rule",
            "two things are wrong",
            REQUEST,
            List.of(
                    new Violation("seconds", "must be 1 to 12, is 99"),
                    new Violation("imprimatur/territory", "must be a country")));

    @Test
    void toJson_isWhatRfc9457Says() {
        JsonObject json = CONFLICT.toJson();

        assertThat(json.keySet()).containsExactlyInAnyOrder("type", "title", "status", "detail", "instance");
        assertThat(json.getString("type")).isEqualTo("https://imprimatur.org/problems/conflict");
        assertThat(json.getString("title")).isEqualTo("The state does not allow this");
        assertThat(json.getInt("status")).isEqualTo(409);
        assertThat(json.getString("detail")).isEqualTo("the handle `@mira` is taken");
        assertThat(json.getString("instance")).isEqualTo("urn:uuid:" + REQUEST);
    }

    @Test
    void toJson_pointsAtEveryField_whenInputIsInvalid() {
        assertThat(INVALID.toJson().getJsonArray("errors").getValuesAs(JsonObject.class))
                .extracting(error -> error.getString("pointer"), error -> error.getString("detail"))
                .containsExactly(
                        tuple("#/seconds", "must be 1 to 12, is 99"),
                        tuple("#/imprimatur/territory", "must be a country"));
    }

    @Test
    void toJson_leavesTheTypeBlank_whenItIsAFaultOfOurs() {
        Problem fault = Problem.of(500, "about:blank", "Something broke", "it is in our log", REQUEST);

        assertThat(fault.toJson().getString("type")).isEqualTo("about:blank");
    }

    @Test
    void toOpenAiJson_isWhatTheirClientsParse() {
        JsonObject error = CONFLICT.toOpenAiJson().getJsonObject("error");

        assertThat(CONFLICT.toOpenAiJson().keySet()).containsExactly("error");
        assertThat(error.getString("message")).isEqualTo("the handle `@mira` is taken");
        assertThat(error.getString("type")).isEqualTo("invalid_request_error");
        assertThat(error.getString("code")).isEqualTo("conflict");
        assertThat(error.isNull("param")).isTrue();
        assertThat(error.getString("request_id")).isEqualTo(REQUEST);
    }

    @Test
    void toOpenAiJson_namesTheFirstField_whenInputIsInvalid() {
        assertThat(INVALID.toOpenAiJson().getJsonObject("error").getString("param"))
                .isEqualTo("seconds");
    }

    @Test
    void toOpenAiJson_blamesTheServer_whenItIsOurs() {
        Problem away = Problem.of(503, "dependency-unavailable", "Away", "later", REQUEST);

        assertThat(away.toOpenAiJson().getJsonObject("error").getString("type")).isEqualTo("server_error");
    }

    @Test
    void toJson_staysJson_whenTheInputWouldBreakOut() {
        Problem hostile = Problem.of(422, "invalid-input", "t", "`\"},{\\u0000</script>`\n", REQUEST);

        assertThat(Json.createReader(new StringReader(hostile.toJson().toString()))
                        .readObject()
                        .getString("detail"))
                .isEqualTo("`\"},{\\u0000</script>`\n");
    }
}
