package org.imprimatur.platform.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.imprimatur.licensing.grant.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LimitCheckTest {
    private static final String FORM = "multipart/form-data; boundary=x";
    private static final String VIDEO_FIELDS =
            part("model", "m") + part("prompt", "@mira dances") + part("size", "1280x720") + part("seconds", "8");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'prompt': 'x', 'size': '1280x720', 'seconds': '8'",
                "'prompt': 'x', 'size': '720x720', 'seconds': 4, 'n': 1, 'seed': 7, 'model': null",
                "'prompt': 'x', 'width': 640, 'height': 360, 'num_frames': 192, 'fps': 24"
            })
    void json_passes_withinTheLimits(String members) {
        assertThatCode(() -> checkJson(Operation.VIDEO, members)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'prompt': 'x', 'size': '1280x720', 'seconds': '9'",
                "'prompt': 'x', 'size': '1280x720', 'seconds': 8.5",
                "'prompt': 'x', 'size': '1280x720', 'seconds': -1",
                "'prompt': 'x', 'size': '1280x720', 'seconds': 0",
                "'prompt': 'x', 'size': '1280x720', 'seconds': true",
                "'prompt': 'x', 'size': '1280x720', 'seconds': [4]",
                "'prompt': 'x', 'size': '1280x720', 'seconds': 1e1",
                "'prompt': 'x', 'size': '1280x720', 'seconds': null",
                "'prompt': 'x', 'size': '1280x720'",
                "'prompt': 'x', 'seconds': 4",
                "'size': '1280x720', 'seconds': 4",
                "'prompt': 'x', 'seconds': 4, 'size': '1920x1080'",
                "'prompt': 'x', 'seconds': 4, 'size': 'large'",
                "'prompt': 'x', 'seconds': 4, 'width': 1281, 'height': 720",
                "'prompt': 'x', 'seconds': 4, 'width': 1280",
                "'prompt': 'x', 'seconds': 4, 'size': '1280x720', 'n': 2",
                "'prompt': 'x', 'seconds': 4, 'size': '1280x720', 'count': 2",
                "'prompt': 'x', 'seconds': '4', 'size': '1280x720', 'seconds': '12'",
                "'prompt': 'x', 'seconds': '4', 'size': '1280x720', 's\\u0065conds': '4'",
                "'prompt': 'x', 'seconds': 4, 'size': '1280x720', 'num_frames': 200, 'fps': 24",
                "'prompt': 'x', 'seconds': 4, 'size': '1280x720', 'num_frames': 20",
                "'prompt': 'x', 'seconds': 4, 'size': '1280x720', 'num_inference_steps': 9000",
                "'prompt': 'x', 'seconds': 4, 'size': '1280x720', 'extra_params': {'seconds': 60}",
                "'prompt': 'x', 'seconds': 4, 'size': '1280x720', 'reference_url': 'http://10.0.0.1/'",
                "'prompt': 'x', 'seconds': 4, 'size': '1280x720', 'input_reference': 'file:///etc/passwd'",
                "'prompt': 'x', 'seconds': 4, 'size': '1280x720', 'output_path': '/tmp/x'",
                "'prompt': 'x', 'seconds': 4, 'size': '1280x720'} {"
            })
    void json_isRefused_whenItAsksForMoreThanWasCleared(String members) {
        assertRefused(() -> checkJson(Operation.VIDEO, members));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "", "{", "{\"seconds\":", "\"seconds\"", "seconds=4"})
    void json_isRefused_whenItIsNoObject(String body) {
        assertRefused(() -> new LimitCheck(Operation.VIDEO, limits()).checkJson(bytes(body)));
    }

    @Test
    void json_ofAnImage_passes_withinTheLimits() {
        String members =
                "'prompt': 'x', 'size': '720x720', 'n': 1, 'output_format': 'png', 'response_format': 'b64_json'";

        assertThatCode(() -> checkJson(Operation.IMAGE, members)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'prompt': 'x', 'size': '1280x720', 'n': 2",
                "'prompt': 'x', 'size': '1280x720', 'n': 1, 'n': 1",
                "'prompt': 'x', 'size': '1792x1024'",
                "'prompt': 'x', 'n': 1",
                "'prompt': 'x', 'size': '1280x720', 'seconds': 4",
                "'prompt': 'x', 'size': '1280x720', 'image': 'http://10.0.0.1/'"
            })
    void json_ofAnImage_isRefused_whenItAsksForMoreThanWasCleared(String members) {
        assertRefused(() -> checkJson(Operation.IMAGE, members));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "film", "\r", "\r\n", "\r\n-", "\r\r\n--", "\r\n--y\r\n--\r\n"})
    void form_passes_whateverItsFileContains(String content) {
        String form = form(file("input_reference", "video/mp4", content) + VIDEO_FIELDS);

        assertThatCode(() -> checkForm(form, FORM)).doesNotThrowAnyException();
    }

    @Test
    void form_passes_whenItsBoundaryHasCapitalsAndQuotes() {
        String form = form(VIDEO_FIELDS).replace("--x", "--Aa=1");

        assertThatCode(() -> checkForm(form, "Multipart/Form-Data; boundary=\"Aa=1\""))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("formsThatAskForTooMuch")
    void form_isRefused_whenItAsksForMoreThanWasCleared(String parts) {
        assertRefused(() -> checkForm(form(parts), FORM));
    }

    @ParameterizedTest
    @MethodSource("formsThatCanBeReadInTwoWays")
    void form_isRefused_whenItCanBeReadInTwoWays(String form) {
        assertRefused(() -> checkForm(form, FORM));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "multipart/form-data",
                "multipart/form-data; boundary=y",
                "multipart/form-data; boundary=x; boundary=y",
                "multipart/form-data; boundary=\"x\\\"\"",
                "multipart/form-data; charset=utf-16; boundary=x"
            })
    void form_isRefused_whenItsTypeDoesNotNameTheBoundary(String type) {
        assertRefused(() -> checkForm(form(VIDEO_FIELDS), type));
    }

    @Test
    void form_isRefused_whereverItIsCutOff() {
        String form = form(VIDEO_FIELDS + file("input_reference", "video/mp4", "film"));

        for (int length = 0; length < form.length() - 2; length++) {
            String cut = form.substring(0, length);
            assertRefused(() -> checkForm(cut, FORM));
        }
    }

    static Stream<String> formsThatAskForTooMuch() {
        String film = file("input_reference", "video/mp4", "film");
        return Stream.of(
                part("prompt", "x") + part("size", "1280x720") + part("seconds", "9") + film,
                part("prompt", "x") + part("size", "1920x1080") + part("seconds", "4") + film,
                part("prompt", "x") + part("size", "1280x720") + film,
                part("prompt", "x") + part("seconds", "4") + film,
                part("size", "1280x720") + part("seconds", "4") + film,
                film,
                "",
                VIDEO_FIELDS + part("n", "2"),
                VIDEO_FIELDS + part("count", "2"),
                VIDEO_FIELDS + part("count", ""),
                VIDEO_FIELDS + part("seconds", "4"),
                VIDEO_FIELDS + part("prompt", "y"),
                VIDEO_FIELDS + film + film,
                VIDEO_FIELDS + part("fps", "60"),
                VIDEO_FIELDS + part("extra_params", "{}"),
                VIDEO_FIELDS + part("input_reference", "http://10.0.0.1/"),
                VIDEO_FIELDS + part("n", "1" + "0".repeat(100_000)),
                VIDEO_FIELDS + file("video", "video/mp4", "film"),
                VIDEO_FIELDS + file("seconds", "video/mp4", "4"),
                VIDEO_FIELDS + file("input_reference", "text/html", "film"));
    }

    static Stream<String> formsThatCanBeReadInTwoWays() {
        String form = form(VIDEO_FIELDS);
        return Stream.of(
                form.substring(0, form.length() - 4),
                form.substring(0, form.length() / 2),
                "preamble\r\n" + form,
                "\r\n" + form,
                form + "epilogue",
                form + form,
                form.replace("\r\n", "\n"),
                form.replace("name=\"seconds\"", "name=seconds"),
                form.replace("name=\"seconds\"", "name=\"sec\\onds\""),
                form.replace("name=\"seconds\"", "name=\"x\"; name=\"seconds\""),
                form.replace("name=\"seconds\"", "name*=utf-8''seconds"),
                form.replace("name=\"seconds\"", "name=\"seconds\"\r\nContent-Transfer-Encoding: base64"),
                form.replace("name=\"seconds\"", "name=\"seconds\"\r\nContent-Disposition: form-data; name=\"x\""));
    }

    private static void assertRefused(ThrowingCallable check) {
        assertThatThrownBy(check)
                .isInstanceOfSatisfying(
                        StoppedException.class,
                        stopped -> assertThat(stopped.problem()).isEqualTo(Problem.LIMITS_EXCEEDED));
    }

    private static void checkJson(Operation operation, String members) throws IOException {
        new LimitCheck(operation, limits()).checkJson(bytes("{" + members.replace('\'', '"') + "}"));
    }

    private static void checkForm(String form, String type) throws IOException {
        new LimitCheck(Operation.VIDEO, limits()).checkForm(bytes(form), type);
    }

    private static Limits limits() {
        return new Limits(8, "1280x720", 1);
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String form(String parts) {
        return parts + "--x--\r\n";
    }

    private static String part(String name, String value) {
        return "--x\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    private static String file(String name, String type, String content) {
        return "--x\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\"parent.mp4\"\r\nContent-Type: "
                + type + "\r\n\r\n" + content + "\r\n";
    }
}
