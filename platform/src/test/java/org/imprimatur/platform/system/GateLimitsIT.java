package org.imprimatur.platform.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.imprimatur.platform.system.Refusals.assertRefused;
import static org.imprimatur.platform.system.Refusals.pointers;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.imprimatur.platform.system.Exchange.Answer;
import org.imprimatur.platform.system.Exchange.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bad input gets a clear answer, in the shape of its part of the site, and loses nothing; it is never our fault. */
@TestInstance(Lifecycle.PER_CLASS)
class GateLimitsIT {
    private static final String NUL = "\\u0000";

    private final People people = new People();

    static Stream<Arguments> badJson() {
        return Stream.of(
                arguments("nothing", "", "body"),
                arguments("half an object", "{\"prompt\":", "body"),
                arguments("an array", "[]", "body"),
                arguments("two objects", "{\"prompt\":\"a\"}{}", "body"),
                arguments("a raw control character", "{\"prompt\":\"a\u0001b\"}", "body"),
                arguments("arrays nested too deep", "[".repeat(100_000), "body"),
                arguments("objects nested too deep", "{\"a\":".repeat(50_000), "body"),
                arguments("more than a megabyte", "{\"prompt\":\"a\",\"x\":\"" + "y".repeat(1 << 20) + "\"}", "body"),
                arguments("no prompt", "{}", "prompt"),
                arguments("a null prompt", "{\"prompt\":null}", "prompt"),
                arguments("an empty prompt", "{\"prompt\":\"\"}", "prompt"),
                arguments("a number for a prompt", "{\"prompt\":5}", "prompt"),
                arguments("a prompt too long", "{\"prompt\":\"" + "x".repeat(4001) + "\"}", "prompt"),
                arguments("U+0000 in the prompt", "{\"prompt\":\"a" + NUL + "b\"}", "prompt"),
                arguments("half a surrogate pair", "{\"prompt\":\"a \\ud800 b\"}", "prompt"),
                arguments("U+0000 in the model", "{\"prompt\":\"a\",\"model\":\"" + NUL + "\"}", "model"),
                arguments("seconds in words", "{\"prompt\":\"a\",\"seconds\":\"four\"}", "seconds"),
                arguments("half seconds", "{\"prompt\":\"a\",\"seconds\":1.5}", "seconds"),
                arguments("seconds beyond numbers", "{\"prompt\":\"a\",\"seconds\":1e999999999}", "seconds"),
                arguments("no seconds at all", "{\"prompt\":\"a\",\"seconds\":0}", "seconds"),
                arguments("a day of seconds", "{\"prompt\":\"a\",\"seconds\":86400}", "seconds"),
                arguments("a size of nothing", "{\"prompt\":\"a\",\"size\":\"0x0\"}", "size"),
                arguments("a size with a line end", "{\"prompt\":\"a\",\"size\":\"1280x720\\n\"}", "size"),
                arguments("a picture to start from", "{\"prompt\":\"a\",\"input_reference\":{}}", "input_reference"),
                arguments("a text for an extension", extension("\"x\""), "imprimatur"),
                arguments("an unknown purpose", extension("{\"purpose\":\"fun\"}"), "imprimatur/purpose"),
                arguments("an unknown category", extension("{\"categories\":[\"x\"]}"), "imprimatur/categories"),
                arguments("an unknown territory", extension("{\"territory\":\"Mars\"}"), "imprimatur/territory"),
                arguments("a subject of no name", extension("{\"subjects\":[1]}"), "imprimatur/subjects/0"),
                arguments(
                        "U+0000 in a subject", extension("{\"subjects\":[\"" + NUL + "\"]}"), "imprimatur/subjects/0"),
                arguments("one text for subjects", extension("{\"subjects\":\"mira\"}"), "imprimatur/subjects"),
                arguments(
                        "too many subjects",
                        extension("{\"subjects\":[" + "\"a\",".repeat(8) + "\"a\"]}"),
                        "imprimatur/subjects"));
    }

    private static String extension(String json) {
        return "{\"prompt\":\"a\",\"imprimatur\":" + json + "}";
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badJson")
    void video_isRefused_whenJsonHas(String what, String json, String param) throws IOException, InterruptedException {
        Answer answer = people.as("carla", "POST", "/v1/videos").json(json).send();

        assertRefused(answer, 422);
        assertThat(answer.at("/error/param")).isEqualTo(param);
        assertThat(answer.at("/error/message")).contains(param).doesNotContain("Exception", "org.", "jakarta.");
    }

    @Test
    void video_isRefused_whenPromptNamesAHandleThatNobodyHas() throws IOException, InterruptedException {
        Answer answer = people.as("carla", "POST", "/v1/videos")
                .body("application/json", "{\"prompt\":\"@no-such-person waves\"}".getBytes(StandardCharsets.UTF_8))
                .send();

        assertRefused(answer, 422);
        assertThat(answer.at("/error/message")).contains("@no-such-person");
    }

    @Test
    void video_isRefused_whenJsonIsNotUtf8() throws IOException, InterruptedException {
        byte[] latin = "{\"prompt\":\"caf\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);

        Answer answer = people.as("carla", "POST", "/v1/videos")
                .body("application/json", latin)
                .send();

        assertRefused(answer, 422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "application/x-www-form-urlencoded", "image/png"})
    void video_isRefused_whenContentTypeIs(String contentType) throws IOException, InterruptedException {
        assertRefused(
                people.as("carla", "POST", "/v1/videos")
                        .body(contentType, "{\"prompt\":\"a\"}".getBytes(StandardCharsets.UTF_8))
                        .send(),
                415);
    }

    static Stream<Arguments> badForms() {
        String boundary = "multipart/form-data; boundary=" + Exchange.BOUNDARY;
        String start = "--" + Exchange.BOUNDARY + "\r\n";
        String end = "\r\n--" + Exchange.BOUNDARY + "--\r\n";
        return Stream.of(
                arguments("no boundary", "multipart/form-data", "x"),
                arguments("no parts", boundary, "--" + Exchange.BOUNDARY + "--\r\n"),
                arguments("no part that begins", boundary, "x"),
                arguments("a part without a name", boundary, start + "Content-Disposition: form-data\r\n\r\nx" + end),
                arguments("a part without headers", boundary, start + "\r\nx" + end),
                arguments("U+0000 in a part", boundary, start + prompt("a\0b") + end),
                arguments("an extension that is no JSON", boundary, start + part("imprimatur", "x") + end),
                arguments("a prompt too long", boundary, start + prompt("x".repeat(70_000)) + end));
    }

    private static String prompt(String text) {
        return part("prompt", text);
    }

    private static String part(String name, String text) {
        return "Content-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + text;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badForms")
    void video_isRefused_whenFormHas(String what, String contentType, String form)
            throws IOException, InterruptedException {
        Answer answer = people.as("carla", "POST", "/v1/videos")
                .body(contentType, form.getBytes(StandardCharsets.UTF_8))
                .send();

        assertRefused(answer, 422);
    }

    @Test
    void video_isRefused_whenFormIsNotUtf8() throws IOException, InterruptedException {
        Answer answer = people.as("carla", "POST", "/v1/videos")
                .parts(List.of(new Part("prompt", new byte[] {(byte) 0xFF, (byte) 0xFE}, false)))
                .send();

        assertRefused(answer, 422);
        assertThat(answer.at("/error/param")).isEqualTo("prompt");
    }

    @Test
    void video_isMadeAsAsked_whenPromptHasOtherControlCharacters() throws IOException, InterruptedException {
        Answer answer = people.as("carla", "POST", "/v1/videos")
                .json("{\"prompt\":\"a\\u0001\\u001b\\u202e \\ud83c\\udfac b\",\"seconds\":1}")
                .send();

        assertThat(answer.status()).describedAs("%s", answer).isEqualTo(200);
        assertThat(answer.at("/prompt")).isEqualTo("a\u0001\u001b\u202e \ud83c\udfac b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/videos/..%2f..%2fetc%2fpasswd",
                "/v1/videos/..%2f..%2fetc%2fpasswd/content",
                "/v1/videos/%2e%2e%2fpasswd/content",
                "/v1/videos/%5c..%5c/content",
                "/v1/videos/%00",
                "/v1/videos/a%00b/content",
                "/v1/videos/%F0%9F%98%80",
                "/v1/videos/'%20or%20'1'='1",
                "/v1/nothing",
                "/api/subjects/%00/policy",
                "/api/subjects/a%00b/approved-parties",
                "/api/subjects/..%2f..%2fx/policy",
                "/api/payouts/%00",
                "/api/payouts/..%2fx",
                "/api/consents/%00",
                "/api/consents/..%2f..%2fx",
                "/api/nothing"
            })
    void path_leadsNowhere_whenNoSuchThing(String path) throws IOException, InterruptedException {
        String caller = path.startsWith("/v1/") ? "carla" : "mira";

        assertRefused(people.as(caller, "GET", path).send(), 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/static/0/..%2fmessages.properties", "/static/0/%00", "/static/0/nothing.css"})
    void asset_isNotFound_whenNotOneOfOurs(String path) {
        assertThat(Exchange.of("GET", path).send().status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"before=x", "limit=x", "limit=0", "limit=201", "limit=-9223372036854775808"})
    void earnings_areRefused_whenPageIsAskedForWith(String query) throws IOException, InterruptedException {
        Answer answer = people.as("mira", "GET", "/api/earnings?" + query).send();

        assertRefused(answer, 422);
        assertThat(pointers(answer)).containsExactly("#/" + query.split("=", 2)[0]);
    }

    static Stream<Arguments> badPictures() throws IOException {
        byte[] png = Pictures.png();
        byte[] jpeg = Pictures.jpeg();
        return Stream.of(
                arguments("text", "hello".getBytes(StandardCharsets.UTF_8)),
                arguments("a program", new byte[] {'M', 'Z', 0, 0}),
                arguments(
                        "a picture that runs",
                        "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8)),
                arguments("a GIF", "GIF89a\1\0\1\0\0\0\0;".getBytes(StandardCharsets.ISO_8859_1)),
                arguments("the head of a PNG", Arrays.copyOf(png, 8)),
                arguments("half a PNG", Arrays.copyOf(png, png.length / 2)),
                arguments("the head of a JPEG", Arrays.copyOf(jpeg, 20)),
                arguments("a PNG of no pixels", hollowPng(0, 0)),
                arguments("a PNG of 60,000 pixels a side", hollowPng(60_000, 60_000)),
                arguments("a PNG of the most pixels a side", hollowPng(Integer.MAX_VALUE, Integer.MAX_VALUE)),
                arguments("a PNG of 8,000 pixels a side", hollowPng(8_000, 8_000)),
                arguments("a PNG of few bytes and 36 million pixels", hollowPng(6_000, 6_000)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badPictures")
    void likeness_isRefused_whenPhotoIs(String what, byte[] photo) throws IOException, InterruptedException {
        String handle = mark();

        Answer answer = people.as("mira", "POST", "/api/likenesses")
                .parts(likeness(handle, Part.file("photo", photo)))
                .send();

        assertRefused(answer, 415);
        assertNothingRegistered(handle);
    }

    @Test
    void likeness_isRefused_whenPhotoIsTooLarge() throws IOException, InterruptedException {
        String handle = mark();
        byte[] large = Arrays.copyOf(Pictures.png(), (20 << 20) + 1);

        Answer answer = people.as("mira", "POST", "/api/likenesses")
                .parts(likeness(handle, Part.file("photo", large)))
                .send();

        assertRefused(answer, 422);
        assertThat(pointers(answer)).containsExactly("#/photo");
        assertNothingRegistered(handle);
    }

    @Test
    void likeness_isRefusedWithEveryReason_whenFormIsEmpty() throws IOException, InterruptedException {
        Answer answer = people.as("mira", "POST", "/api/likenesses")
                .parts(List.of(Part.text("x", "y")))
                .send();

        assertRefused(answer, 422);
        assertThat(pointers(answer)).containsExactlyInAnyOrder("#/handle", "#/name", "#/modalities");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ab",
                "A B",
                "-abc",
                "abc.",
                "a/../b",
                "miräcle",
                "<script>",
                "a\u0000b",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
            })
    void likeness_isRefused_whenHandleIs(String handle) throws IOException, InterruptedException {
        Answer answer = people.as("mira", "POST", "/api/likenesses")
                .parts(likeness(handle, Part.text("x", "y")))
                .send();

        assertRefused(answer, 422);
        assertThat(pointers(answer)).containsExactly("#/handle");
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "alias", "description", "instructions"})
    void likeness_isRefused_whenTextCannotBeKept(String field) throws IOException, InterruptedException {
        for (byte[] text : List.of(new byte[] {'a', 0, 'b'}, new byte[] {'a', (byte) 0xC3, 'b'})) {
            String handle = mark();
            List<Part> parts = new ArrayList<>(likeness(handle, new Part(field, text, false)));
            parts.removeIf(part -> part.name().equals(field) && part.content() != text);

            Answer answer =
                    people.as("mira", "POST", "/api/likenesses").parts(parts).send();

            assertRefused(answer, 422);
            assertThat(pointers(answer)).containsExactly("#/" + field);
            assertNothingRegistered(handle);
        }
    }

    @Test
    void likeness_isRefused_whenHandleIsTaken() throws IOException, InterruptedException {
        String handle = registered("mira");

        for (String person : List.of("tomas", "mira")) {
            assertRefused(
                    people.as(person, "POST", "/api/likenesses")
                            .parts(likeness("@" + handle, Part.text("x", "y")))
                            .send(),
                    409);
        }
        assertRefused(
                people.as("ada-legal", "POST", "/api/characters")
                        .parts(List.of(Part.text("name", "Other"), Part.text("handle", handle)))
                        .send(),
                409);
    }

    @Test
    void registerPage_keepsWhatWasTyped_whenPhotoIsNone() {
        BrowserSession mira = people.session("mira");
        List<Part> parts = new ArrayList<>(likeness(mark(), Part.file("photo", new byte[] {1, 2, 3})));
        parts.add(Part.text("instructions", "Always show my hat."));
        parts.add(Part.text("csrf", mira.csrf()));

        Answer answer = mira.request("POST", "/likeness/register").parts(parts).send();

        assertThat(answer.status()).describedAs("%s", answer).isEqualTo(422);
        assertThat(answer.text()).contains("Quorvax Ilmendra", "Always show my hat.");
    }

    @Test
    void policy_isRefusedWithEveryReason_whenMuchIsWrong() throws IOException, InterruptedException {
        String handle = registered("mira");

        Answer answer = put(handle, "If-None-Match", "*", """
                {"audience": "friends", "purposes": ["personal", "fun"], "never": "violence", "territories": ["Mars"],
                 "from": "tomorrow", "price": "-1.00 EUR", "ask_always": "yes",
                 "shares": [{"payee": "a", "parts": -5}]}""");

        assertRefused(answer, 422);
        assertThat(pointers(answer))
                .contains("#/audience", "#/purposes", "#/never", "#/from", "#/price", "#/ask_always", "#/shares")
                .anyMatch(pointer -> pointer.startsWith("#/territories"));
        assertNoPolicy(handle);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "abc",
                "1.00",
                "EUR",
                "-1.00 EUR",
                "1.00 XXX",
                "1e99 EUR",
                "99999999999999999999 EUR",
                "NaN EUR",
                ""
            })
    void policy_isRefused_whenPriceIs(String price) throws IOException, InterruptedException {
        String handle = registered("mira");

        Answer answer = put(handle, "If-None-Match", "*", "{\"price\":\"" + price + "\"}");

        assertRefused(answer, 422);
        assertThat(pointers(answer)).containsExactly("#/price");
        assertNoPolicy(handle);
    }

    @Test
    void policy_isRefused_whenItEndsBeforeItBegins() throws IOException, InterruptedException {
        String handle = registered("mira");

        Answer answer = put(handle, "If-None-Match", "*", """
                {"from": "2030-01-01T00:00:00Z", "until": "2029-01-01T00:00:00Z"}""");

        assertRefused(answer, 422);
        assertThat(pointers(answer)).hasSize(1);
        assertNoPolicy(handle);
    }

    @Test
    void policy_staysAsItWas_whenVersionSeenIsMissingOrStale() throws IOException, InterruptedException {
        String handle = registered("mira");
        String wide = "{\"audience\":\"everyone\"}";
        assertThat(put(handle, "If-None-Match", "*", "{}").status()).isEqualTo(201);

        Answer missing = people.as("mira", "PUT", "/api/subjects/" + handle + "/policy")
                .json(wide)
                .send();
        assertRefused(missing, 422);
        assertThat(pointers(missing)).containsExactly("#/If-Match");
        for (String strange : List.of("*", "policy-1", "W/\"policy-1\"", "\"policy-x\"", "\"policy-99999999999\"")) {
            assertRefused(put(handle, "If-Match", strange, wide), 422);
        }
        assertRefused(put(handle, "If-None-Match", "*", wide), 409);
        assertRefused(put(handle, "If-Match", "\"policy-7\"", wide), 409);

        Answer now =
                people.as("mira", "GET", "/api/subjects/" + handle + "/policy").send();
        assertThat(now.header("ETag")).isEqualTo("\"policy-1\"");
        assertThat(now.at("/terms/audience")).isEqualTo("only-me");
        assertThat(put(handle, "If-Match", "\"policy-1\"", wide).status()).isEqualTo(200);
    }

    @Test
    void revocation_doesNotHappen_whenReasonCannotBeKept() throws IOException, InterruptedException {
        String handle = registered("mira");

        for (String reason : List.of("{\"reason\":\"" + NUL + "\"}", "{\"reason\":7}", "", "[]")) {
            assertRefused(
                    people.as("mira", "POST", "/api/subjects/" + handle + "/revocation")
                            .json(reason)
                            .send(),
                    422);
        }

        assertThat(people.as("mira", "GET", "/api/likenesses").send().objects("data"))
                .filteredOn(likeness -> likeness.getString("handle").equals("@" + handle))
                .allMatch(likeness -> likeness.getString("state").equals("active"))
                .hasSize(1);
    }

    @Test
    void payout_isRefused_whenRequestIsWrong() throws IOException, InterruptedException {
        for (String body :
                List.of("{}", "{\"currency\":5}", "{\"currency\":\"EURO\"}", "{\"currency\":\"" + NUL + "\"}")) {
            Answer answer =
                    people.as("tomas", "POST", "/api/payouts").json(body).send();

            assertRefused(answer, 422);
            assertThat(pointers(answer)).containsExactly("#/currency");
        }
        Answer longKey = people.as("tomas", "POST", "/api/payouts")
                .with("Idempotency-Key", "k".repeat(256))
                .json("{\"currency\":\"EUR\"}")
                .send();
        assertRefused(longKey, 422);
        assertThat(pointers(longKey)).containsExactly("#/Idempotency-Key");
    }

    @Test
    void webhook_isRefused_whenNotSigned() {
        assertRefused(Exchange.of("POST", "/api/webhooks/stripe").json("{}").send(), 400);
        assertRefused(
                Exchange.of("POST", "/api/webhooks/stripe")
                        .with("Stripe-Signature", "t=1,v1=00")
                        .body("application/json", new byte[] {(byte) 0xFF, 0})
                        .send(),
                400);
        assertRefused(
                Exchange.of("POST", "/api/webhooks/stripe")
                        .json(" ".repeat(300 * 1024))
                        .send(),
                413);
    }

    @Test
    void verification_saysUnreadable_whenFileIsNoMedia() throws IOException {
        for (byte[] file : List.of(new byte[] {0}, Arrays.copyOf(Pictures.png(), 30), hollowPng(60_000, 60_000))) {
            Answer answer = Exchange.of("POST", "/api/verifications")
                    .body("application/octet-stream", file)
                    .send();

            assertThat(answer.status()).describedAs("%s", answer).isEqualTo(200);
            assertThat(answer.at("/verdict")).isIn("unreadable", "no-credentials");
        }
    }

    @Test
    void verification_isRefused_whenFormHasNoFile() {
        Answer answer = Exchange.of("POST", "/api/verifications")
                .parts(List.of(Part.text("x", "y")))
                .send();

        assertRefused(answer, 422);
        assertThat(pointers(answer)).containsExactly("#/file");
        assertRefused(Exchange.of("POST", "/api/verifications").json("{}").send(), 415);
    }

    @Test
    void pages_answerWithAPage_whenFormCannotBeRead() {
        BrowserSession mira = people.session("mira");
        String wrongEscape = "csrf=%ZZ";

        for (Exchange exchange : List.of(
                Exchange.of("POST", "/verify").body("multipart/form-data", new byte[] {'x'}),
                Exchange.of("POST", "/sign-out")
                        .body("application/x-www-form-urlencoded", wrongEscape.getBytes(StandardCharsets.UTF_8)),
                mira.request("POST", "/payouts/request")
                        .body("application/x-www-form-urlencoded", wrongEscape.getBytes(StandardCharsets.UTF_8)),
                mira.request("POST", "/likeness/new-one/approved").form(Map.of("csrf", mira.csrf(), "person", "a\0b")),
                mira.request("GET", "/likeness/%00"))) {
            Answer answer = exchange.send();

            assertThat(answer.status()).describedAs("%s", answer).isBetween(400, 499);
            assertThat(answer.header("Content-Type")).startsWith("text/html");
            assertThat(answer.header("X-Request-Id")).isNotBlank();
            assertThat(answer.text()).contains("<!DOCTYPE html>").doesNotContain("Exception");
        }
    }

    @Test
    void methodAndType_areNamed_whenNotSupported() throws IOException, InterruptedException {
        Answer method = people.as("mira", "DELETE", "/api/likenesses").send();
        assertRefused(method, 405);
        assertThat(method.header("Allow")).contains("GET", "POST");
        assertRefused(people.as("carla", "DELETE", "/v1/videos").send(), 405);
        assertRefused(
                people.as("mira", "GET", "/api/likenesses")
                        .with("Accept", "application/xml")
                        .send(),
                406);
    }

    private Answer put(String handle, String header, String value, String json)
            throws IOException, InterruptedException {
        return people.as("mira", "PUT", "/api/subjects/" + handle + "/policy")
                .with(header, value)
                .json(json)
                .send();
    }

    private void assertNoPolicy(String handle) throws IOException, InterruptedException {
        assertRefused(
                people.as("mira", "GET", "/api/subjects/" + handle + "/policy").send(), 404);
    }

    private void assertNothingRegistered(String handle) throws IOException, InterruptedException {
        assertThat(people.as("mira", "GET", "/api/likenesses").send().text()).doesNotContain(handle);
    }

    private String registered(String person) throws IOException, InterruptedException {
        String handle = mark();
        Answer made = people.as(person, "POST", "/api/likenesses")
                .parts(likeness(handle, Part.text("x", "y")))
                .send();
        assertThat(made.status()).describedAs("%s", made).isEqualTo(201);
        return handle;
    }

    private static List<Part> likeness(String handle, Part more) {
        return List.of(
                Part.text("handle", handle),
                Part.text("name", "Quorvax Ilmendra"),
                Part.text("modality", "face"),
                more);
    }

    private static String mark() {
        return "limit." + UUID.randomUUID().toString().substring(0, 12);
    }

    /** A PNG that promises that many pixels and brings hardly any (PNG, 11.2.2 IHDR). */
    private static byte[] hollowPng(int width, int height) throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        DataOutputStream fields = new DataOutputStream(header);
        fields.writeInt(width);
        fields.writeInt(height);
        fields.write(new byte[] {8, 2, 0, 0, 0});
        chunk(png, "IHDR", header.toByteArray());
        chunk(png, "IDAT", deflated(new byte[1000]));
        chunk(png, "IEND", new byte[0]);
        return png.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream png, String type, byte[] data) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(data);
        DataOutputStream out = new DataOutputStream(png);
        out.writeInt(data.length);
        out.write(name);
        out.write(data);
        out.writeInt((int) crc.getValue());
    }

    private static byte[] deflated(byte[] data) {
        Deflater deflater = new Deflater();
        deflater.setInput(data);
        deflater.finish();
        byte[] packed = new byte[data.length + 64];
        int length = deflater.deflate(packed);
        deflater.end();
        return Arrays.copyOf(packed, length);
    }
}
