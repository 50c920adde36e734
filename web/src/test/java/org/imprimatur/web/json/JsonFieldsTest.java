package org.imprimatur.web.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.imprimatur.licensing.policy.Purpose;
import org.imprimatur.problem.InvalidInputException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonFieldsTest {

    @Nested
    class Reading {

        @Test
        void read_takesOneObject() throws IOException {
            assertThat(read("{\"name\":\"Mira Kovač\"}".getBytes(StandardCharsets.UTF_8))
                            .text("name"))
                    .isEqualTo("Mira Kovač");
        }

        @ParameterizedTest
        @ValueSource(strings = {"", " ", "[]", "\"text\"", "null", "1", "{", "{\"a\":}", "{'a':1}", "<a/>"})
        void read_refuses_whenItIsNotOneObject(String body) {
            assertRefused(() -> read(body.getBytes(StandardCharsets.UTF_8)), "`body` must be one JSON object");
        }

        @Test
        void read_refuses_whenItIsNotUtf8() {
            assertRefused(() -> read("{\"name\":\"Kovač\"}".getBytes(StandardCharsets.UTF_16)), "`body` must be UTF-8");
        }

        @Test
        void read_refuses_whenItIsTooLarge() {
            assertRefused(() -> read(new byte[1024 * 1024 + 1]), "`body` must have at most 1048576 bytes");
        }

        @Test
        void read_refuses_whenItIsNestedToTheBottomOfTheStack() {
            String nested = "{\"a\":" + "[".repeat(300_000) + "]".repeat(300_000) + "}";

            assertRefused(() -> read(nested.getBytes(StandardCharsets.UTF_8)), "`body` must be one JSON object");
        }

        private static JsonFields read(byte[] body) throws IOException {
            return JsonFields.read(new ByteArrayInputStream(body));
        }
    }

    @Nested
    class Texts {

        @Test
        void text_isEmpty_whenMissingOrNull() {
            assertThat(JsonFields.parse("{\"a\":null}").text("a")).isEmpty();
            assertThat(JsonFields.parse("{}").text("a")).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"1", "true", "[]", "{}"})
        void text_isRefused_whenItIsSomethingElse(String value) {
            assertRefused(() -> JsonFields.parse("{\"a\":" + value + "}").text("a"), "`a` must be a string");
        }

        @Test
        void requiredText_isRefused_whenMissing() {
            assertRefused(() -> JsonFields.parse("{}").requiredText("prompt"), "`prompt` is missing");
        }

        @Test
        void texts_nameTheItem_whenOneIsWrong() {
            assertRefused(() -> JsonFields.parse("{\"a\":[\"x\",2]}").texts("a"), "`a/1` must be a string");
            assertRefused(() -> JsonFields.parse("{\"a\":\"x\"}").texts("a"), "`a` must be an array");
        }

        @Test
        void texts_areRefused_whenTooMany() {
            String many = "{\"a\":[" + "\"x\",".repeat(1000) + "\"x\"]}";

            assertRefused(() -> JsonFields.parse(many).texts("a"), "`a` must have at most 1000 items");
        }
    }

    @Nested
    class Numbers {

        @ParameterizedTest
        @CsvSource({"4, 4", "'\"4\"', 4", "4.0, 4", "4e0, 4", "-1, -1"})
        void integer_isTaken_alsoInQuotes(String value, int expected) {
            assertThat(JsonFields.parse("{\"n\":" + value + "}").integer("n", 7))
                    .isEqualTo(expected);
        }

        @ParameterizedTest
        @ValueSource(strings = {"4.5", "\"four\"", "\"\"", "\"4.0\"", "2147483648", "\"99999999999\""})
        void integer_isRefused_whenItIsNotOne(String value) {
            assertRefused(
                    () -> JsonFields.parse("{\"n\":" + value + "}").integer("n", 7), "`n` must be a whole number");
        }

        @Test
        void integer_isTheOther_whenMissing() {
            assertThat(JsonFields.parse("{}").integer("n", 7)).isEqualTo(7);
        }

        @Test
        void flag_isRefused_whenItIsAWord() {
            assertThat(JsonFields.parse("{\"f\":true}").flag("f", false)).isTrue();
            assertRefused(() -> JsonFields.parse("{\"f\":\"true\"}").flag("f", false), "`f` must be true or false");
        }
    }

    @Nested
    class Paths {

        @Test
        void object_namesItsFieldsInFull_whenOneIsWrong() {
            JsonFields fields = JsonFields.parse("{\"imprimatur\":{\"subjects\":[1]}}");

            assertRefused(
                    () -> fields.object("imprimatur").texts("subjects"), "`imprimatur/subjects/0` must be a string");
        }

        @Test
        void objects_nameTheirFieldsInFull_whenOneIsWrong() {
            JsonFields fields = JsonFields.parse("{\"shares\":[{\"payee\":\"x\"},{}]}");

            assertRefused(() -> fields.objects("shares").get(1).requiredText("payee"), "`shares/1/payee` is missing");
        }

        @Test
        void under_namesFieldsOfAForm() {
            assertRefused(
                    () -> JsonFields.parse("{\"purpose\":1}")
                            .under("imprimatur")
                            .text("purpose"),
                    "`imprimatur/purpose` must be a string");
        }

        @Test
        void object_isEmpty_whenMissing() {
            assertThat(JsonFields.parse("{}").object("imprimatur").has("purpose"))
                    .isFalse();
        }

        @Test
        void as_blamesTheField_whenTheWordIsNotKnown() {
            JsonFields fields = JsonFields.of(Map.of("purpose", "fun"));

            assertRefused(
                    () -> fields.as("purpose", fields.text("purpose"), Purpose::ofWire),
                    "`purpose` is not known: `fun`");
        }
    }

    private static void assertRefused(ThrowingCallable act, String message) {
        assertThatThrownBy(act).isInstanceOf(InvalidInputException.class).hasMessage(message);
    }
}
