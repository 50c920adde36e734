package org.imprimatur.platform.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.imprimatur.platform.system.Exchange.Answer;

/** The shapes of an error: OpenAI's on the gate, RFC 9457 on the rest of the API. */
final class Refusals {
    private Refusals() {}

    /** A refusal in the shape of its part of the site, under an id that the log knows. */
    static void assertRefused(Answer answer, int status) {
        assertThat(answer.status()).describedAs("%s", answer).isEqualTo(status);
        if (answer.response().uri().getRawPath().startsWith("/v1/")) {
            assertOpenAiError(answer);
        } else {
            assertProblem(answer);
        }
    }

    private static void assertProblem(Answer answer) {
        assertThat(answer.header("Content-Type")).describedAs("%s", answer).isEqualTo("application/problem+json");
        assertThat(answer.at("/status")).isEqualTo(Integer.toString(answer.status()));
        assertThat(answer.at("/title")).isNotBlank();
        assertThat(answer.at("/detail")).isNotBlank();
        assertThat(answer.at("/type")).startsWith("https://imprimatur.org/problems/");
        assertThat(answer.header("X-Request-Id")).isNotBlank();
        assertThat(answer.at("/instance")).isEqualTo("urn:uuid:" + answer.header("X-Request-Id"));
    }

    private static void assertOpenAiError(Answer answer) {
        assertThat(answer.header("Content-Type")).describedAs("%s", answer).startsWith("application/json");
        assertThat(answer.at("/error/message")).describedAs("%s", answer).isNotBlank();
        assertThat(answer.at("/error/type")).isEqualTo("invalid_request_error");
        assertThat(answer.at("/error/code")).isNotBlank();
        assertThat(answer.json().getJsonObject("error")).containsKey("param");
        assertThat(answer.header("X-Request-Id")).isNotBlank();
        assertThat(answer.at("/error/request_id")).isEqualTo(answer.header("X-Request-Id"));
    }

    /** The fields that a problem names, as JSON pointers. */
    static List<String> pointers(Answer answer) {
        assertThat(answer.objects("errors"))
                .allSatisfy(error -> assertThat(error.getString("detail")).isNotBlank());
        return answer.objects("errors").stream()
                .map(error -> error.getString("pointer"))
                .toList();
    }
}
