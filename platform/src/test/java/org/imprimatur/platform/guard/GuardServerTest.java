package org.imprimatur.platform.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.imprimatur.licensing.grant.Grant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuardServerTest {
    private static final String BODY =
            "{\"prompt\": \"@mira in a harbour\", \"seconds\": \"4\", \"size\": \"1280x720\"}";

    private static final String FORM = "multipart/form-data; boundary=x";
    private static final String VIDEO_FIELDS =
            part("model", "m") + part("prompt", "@mira dances") + part("size", "1280x720") + part("seconds", "8");

    private final HttpClient client = HttpClient.newHttpClient();
    private final Issuer issuer = new Issuer("key-1");

    @TempDir
    Path folder;

    private FakeServers servers;
    private GuardServer guard;

    @BeforeEach
    void start() throws IOException {
        servers = new FakeServers(issuer);
        guard = GuardServer.start(settings());
    }

    @AfterEach
    void stop() throws IOException {
        guard.close();
        servers.close();
    }

    private GuardSettings settings() {
        return GuardSettings.of(0, servers.base(), servers.keySet(), Issuer.AUDIENCE, folder);
    }

    @Nested
    class Create {
        @Test
        void create_passes_withAGrant() throws Exception {
            HttpResponse<String> response = post(issuer.sign(Issuer.grant(BODY)), BODY);

            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(json(response).getString("id")).isEqualTo("video_1");
            assertThat(servers.seen()).singleElement().satisfies(seen -> {
                assertThat(seen.call()).isEqualTo("POST /v1/videos");
                assertThat(seen.body()).isEqualTo(BODY);
                assertThat(seen.headers().getFirst("Content-Type")).isEqualTo("application/json");
                assertThat(seen.headers().containsKey("Authorization")).isFalse();
            });
        }

        @Test
        void create_isRefused_withoutAGrant() throws Exception {
            HttpResponse<String> response = send(request("/v1/videos").POST(BodyPublishers.ofString(BODY)));

            assertRefused(response, 401, "missing-grant");
            assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        }

        @Test
        void create_isRefused_withNonsense() throws Exception {
            assertRefused(post("a.b.c", BODY), 401, "malformed-grant");
            assertRefused(post("", BODY), 401, "missing-grant");
        }

        @Test
        void create_isRefused_withAJobToken() throws Exception {
            assertRefused(post(issuer.sign(Issuer.token("job-1", "video_1")), BODY), 401, "wrong-type");
        }

        @Test
        void create_isRefused_withAGrantOfAnUnknownKey() throws Exception {
            assertRefused(post(new Issuer("key-9").sign(Issuer.grant(BODY)), BODY), 401, "unknown-key");
        }

        @Test
        void create_isRefused_withAForgedSignature() throws Exception {
            assertRefused(post(new Issuer("key-1").sign(Issuer.grant(BODY)), BODY), 401, "bad-signature");
        }

        @Test
        void create_isRefused_withAnUnsignedGrant() throws Exception {
            String[] parts = issuer.sign(Issuer.grant(BODY)).split("\\.");
            String header = java.util.Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString("{\"alg\":\"none\",\"typ\":\"gen-grant+jwt\",\"kid\":\"key-1\"}"
                            .getBytes(StandardCharsets.UTF_8));

            HttpResponse<String> response = post(header + "." + parts[1] + ".", BODY);

            assertThat(response.statusCode()).isEqualTo(401);
            assertThat(servers.seen()).isEmpty();
        }

        @Test
        void create_isRefused_withAnExpiredGrant() throws Exception {
            Grant grant =
                    Issuer.grant(BODY, "job-1", Issuer.AUDIENCE, Instant.now().minusSeconds(60), "/v1/videos");

            assertRefused(post(issuer.sign(grant), BODY), 401, "expired");
        }

        @Test
        void create_isRefused_withAGrantForAnotherGuard() throws Exception {
            Grant grant = Issuer.grant(BODY, "job-1", "guard-2", Instant.now().plusSeconds(10), "/v1/videos");

            assertRefused(post(issuer.sign(grant), BODY), 403, "wrong-audience");
        }

        @Test
        void create_isRefused_withAGrantForAnotherPath() throws Exception {
            Instant soon = Instant.now().plusSeconds(10);
            Grant grant = Issuer.grant(BODY, "job-1", Issuer.AUDIENCE, soon, "/v1/images/generations");

            assertRefused(post(issuer.sign(grant), BODY), 403, "wrong-method-or-path");
        }

        @Test
        void create_isRefused_whenOneByteOfTheBodyIsAnother() throws Exception {
            assertRefused(post(issuer.sign(Issuer.grant(BODY)), BODY.replace("mira", "nora")), 403, "body-altered");
            assertRefused(post(issuer.sign(Issuer.grant(BODY)), BODY + " "), 403, "body-altered");
        }

        @Test
        void create_isRefused_whenTheBodyAsksForMoreThanWasCleared() throws Exception {
            String body = BODY.replace("\"4\"", "\"9\"");

            assertRefused(post(issuer.sign(Issuer.grant(body)), body), 403, "limits-exceeded");
        }

        @Test
        void create_isRefused_whenTheBodyIsOfAnotherKind() throws Exception {
            assertRefused(post(issuer.sign(Issuer.grant(BODY)), BODY, "text/plain"), 415, "unsupported-body");
        }

        @Test
        void create_isRefused_whenTheBodyIsTooLarge() throws Exception {
            guard.close();
            guard = GuardServer.start(settings().withMaximumBody(100_000));
            String tooLong = "x".repeat(100_001);

            assertRefused(post(issuer.sign(Issuer.grant(tooLong)), tooLong), 413, "body-too-large");
            HttpRequest.Builder unannounced = request("/v1/videos")
                    .header("Authorization", "Bearer " + issuer.sign(Issuer.grant(tooLong)))
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofInputStream(
                            () -> new java.io.ByteArrayInputStream(tooLong.getBytes(StandardCharsets.UTF_8))));
            assertRefused(send(unannounced), 413, "body-too-large");
            assertThat(Files.list(folder.resolve("spool"))).isEmpty();
        }

        @Test
        void create_isRefused_whenTheGrantWasUsed() throws Exception {
            String grant = issuer.sign(Issuer.grant(BODY));
            post(grant, BODY);

            HttpResponse<String> again = post(grant, BODY);

            assertThat(again.statusCode()).isEqualTo(409);
            assertThat(json(again).getString("code")).isEqualTo("replayed");
            assertThat(servers.seen()).hasSize(1);
        }

        @Test
        void create_isRefused_withAnotherGrantForTheSameJob_andNamesTheBackendJob() throws Exception {
            post(issuer.sign(Issuer.grant(BODY, "job-1")), BODY);

            HttpResponse<String> second = post(issuer.sign(Issuer.grant(BODY, "job-1")), BODY);

            assertThat(second.statusCode()).isEqualTo(409);
            assertThat(json(second).getString("code")).isEqualTo("job-already-created");
            assertThat(json(second).getString("backendJob")).isEqualTo("video_1");
            assertThat(json(second).getString("state")).isEqualTo("answered");
            assertThat(servers.seen()).hasSize(1);
        }

        @Test
        void create_isForwardedOnce_whenManyComeAtOnce() {
            String grant = issuer.sign(Issuer.grant(BODY));

            List<Integer> statuses = inParallel(50, i -> grant);

            assertThat(statuses).filteredOn(status -> status == 200).hasSize(1);
            assertThat(statuses).filteredOn(status -> status == 409).hasSize(49);
            assertThat(servers.seen()).hasSize(1);
        }

        @Test
        void create_isForwardedOnce_whenManyGrantsForOneJobComeAtOnce() {
            List<Integer> statuses = inParallel(50, i -> issuer.sign(Issuer.grant(BODY, "job-1")));

            assertThat(statuses).filteredOn(status -> status == 200).hasSize(1);
            assertThat(servers.seen()).hasSize(1);
        }

        @Test
        void create_passesEachGenuineRequestOnce_whenManyComeAtOnce() {
            List<Integer> statuses = inParallel(50, i -> issuer.sign(Issuer.grant(BODY)));

            assertThat(statuses).hasSize(50).containsOnly(200);
            assertThat(servers.seen()).hasSize(50);
        }

        @Test
        void create_isRefused_whenTheKeysCannotBeFetched() throws Exception {
            servers.setKeysDown(true);

            assertRefused(post(issuer.sign(Issuer.grant(BODY)), BODY), 503, "keys-unavailable");
        }

        @Test
        void create_passes_withAKeyThatWasPublishedLater() throws Exception {
            MovingClock clock = new MovingClock();
            guard.close();
            guard = GuardServer.start(settings(), clock);
            post(issuer.sign(Issuer.grant(BODY)), BODY);
            Issuer next = new Issuer("key-2");
            servers.publish(next);

            assertThat(json(post(next.sign(Issuer.grant(BODY)), BODY)).getString("code"))
                    .isEqualTo("unknown-key");
            clock.advance(Duration.ofSeconds(3));

            assertThat(post(next.sign(Issuer.grant(BODY)), BODY).statusCode()).isEqualTo(200);
            assertThat(servers.keyFetches()).isEqualTo(2);
        }

        @Test
        void create_failsWithUnknownOutcome_whenTheServerDoesNotAnswer() throws Exception {
            guard.close();
            guard = GuardServer.start(settings().withAnswerTime(Duration.ofMillis(200)));
            servers.setDelay(Duration.ofSeconds(2));

            HttpResponse<String> response = post(issuer.sign(Issuer.grant(BODY, "job-1")), BODY);

            assertThat(response.statusCode()).isEqualTo(504);
            assertThat(json(response).getString("code")).isEqualTo("outcome-unknown");
            assertThat(json(job("job-1", "job-1")).getString("state")).isEqualTo("forwarded");
            assertThat(post(issuer.sign(Issuer.grant(BODY, "job-1")), BODY).statusCode())
                    .isEqualTo(409);
        }

        @Test
        void create_fails_whenTheServerCannotBeReached() throws Exception {
            post(issuer.sign(Issuer.grant(BODY)), BODY); // the keys are known now
            servers.close();

            assertThat(json(post(issuer.sign(Issuer.grant(BODY)), BODY)).getString("code"))
                    .isEqualTo("upstream-unreachable");
        }
    }

    @Nested
    class Forms {
        @Test
        void create_passesAForm_withAReferenceLargerThanWhatIsKeptInMemory() throws Exception {
            String form =
                    form(VIDEO_FIELDS + file("input_reference", "video/mp4", "\r\n--\r\r\n--y" + "é".repeat(200_000)));

            HttpResponse<String> response = post(issuer.sign(Issuer.grant(form)), form, FORM);

            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(servers.seen().get(0).body()).isEqualTo(form);
            assertThat(servers.seen().get(0).headers().getFirst("Content-Type")).isEqualTo(FORM);
            assertThat(Files.list(folder.resolve("spool"))).isEmpty();
        }

        @Test
        void create_passesAForm_withoutAReference() throws Exception {
            String form = form(VIDEO_FIELDS);

            assertThat(post(issuer.sign(Issuer.grant(form)), form, FORM).statusCode())
                    .isEqualTo(200);
        }

        @Test
        void create_isRefused_whenOneByteOfTheReferenceIsAnother() throws Exception {
            String form = form(VIDEO_FIELDS + file("input_reference", "video/mp4", "film".repeat(50_000)));
            int middle = form.length() / 2;
            String altered = form.substring(0, middle) + "#" + form.substring(middle + 1);

            assertRefused(post(issuer.sign(Issuer.grant(form)), altered, FORM), 403, "body-altered");
        }

        @Test
        void create_isRefused_whenTheReferenceIsTooLarge() throws Exception {
            guard.close();
            guard = GuardServer.start(settings().withMaximumBody(100_000));
            String form = form(VIDEO_FIELDS + file("input_reference", "video/mp4", "x".repeat(100_000)));

            assertRefused(post(issuer.sign(Issuer.grant(form)), form, FORM), 413, "body-too-large");
            assertThat(Files.list(folder.resolve("spool"))).isEmpty();
        }

        @Test
        void create_isRefused_whenTheFormAsksForMoreThanWasCleared() throws Exception {
            String form = form(VIDEO_FIELDS + part("count", "2") + file("input_reference", "video/mp4", "film"));

            assertRefused(post(issuer.sign(Issuer.grant(form)), form, FORM), 403, "limits-exceeded");
        }
    }

    @Nested
    class Images {
        private static final String IMAGES = "/v1/images/generations";
        private static final String IMAGE =
                "{\"model\": \"m\", \"prompt\": \"@mira\", \"n\": 1, \"size\": \"1280x720\","
                        + " \"output_format\": \"png\", \"response_format\": \"b64_json\"}";

        @Test
        void create_passes_andLeavesNoJobToAskFor() throws Exception {
            HttpResponse<String> response = postImage(issuer.sign(grant(IMAGE, IMAGES)), IMAGE);

            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(servers.seen()).singleElement().satisfies(seen -> {
                assertThat(seen.call()).isEqualTo("POST " + IMAGES);
                assertThat(seen.body()).isEqualTo(IMAGE);
                assertThat(seen.headers().containsKey("Authorization")).isFalse();
            });
            JsonObject job = json(job("job-1", "job-1"));
            assertThat(job.getString("state")).isEqualTo("done");
            assertThat(job.getInt("status")).isEqualTo(200);
            assertThat(job).doesNotContainKey("backendJob");
        }

        @Test
        void create_isNotRunAgain_whenItIsDone_alsoAfterARestart() throws Exception {
            postImage(issuer.sign(grant(IMAGE, IMAGES)), IMAGE);
            guard.close();
            guard = GuardServer.start(settings());

            HttpResponse<String> again = postImage(issuer.sign(grant(IMAGE, IMAGES)), IMAGE);

            assertThat(again.statusCode()).isEqualTo(409);
            assertThat(json(again).getString("code")).isEqualTo("job-already-created");
            assertThat(json(again).getString("state")).isEqualTo("done");
            assertThat(json(job("job-1", "job-1")).getString("state")).isEqualTo("done");
            assertThat(servers.seen()).hasSize(1);
        }

        @Test
        void create_isRefused_withAGrantForAVideo() throws Exception {
            assertRefused(postImage(issuer.sign(grant(IMAGE, "/v1/videos")), IMAGE), 403, "wrong-method-or-path");
        }

        @Test
        void video_isRefused_withAGrantForAnImage() throws Exception {
            assertRefused(post(issuer.sign(grant(BODY, IMAGES)), BODY), 403, "wrong-method-or-path");
        }

        @Test
        void create_isRefused_whenItAsksForMoreThanWasCleared() throws Exception {
            String body = IMAGE.replace("\"n\": 1", "\"n\": 2");

            assertRefused(postImage(issuer.sign(grant(body, IMAGES)), body), 403, "limits-exceeded");
        }

        @Test
        void create_isRefused_withAReference() throws Exception {
            String form =
                    form(part("prompt", "x") + part("size", "1280x720") + file("input_reference", "image/png", "x"));

            HttpResponse<String> response = send(authorised(IMAGES, issuer.sign(grant(form, IMAGES)))
                    .header("Content-Type", FORM)
                    .POST(BodyPublishers.ofString(form)));

            assertRefused(response, 403, "limits-exceeded");
        }

        private Grant grant(String body, String path) {
            return Issuer.grant(body, "job-1", Issuer.AUDIENCE, Instant.now().plusSeconds(10), path);
        }

        private HttpResponse<String> postImage(String grant, String body) throws Exception {
            return send(authorised(IMAGES, grant)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(body)));
        }
    }

    @Nested
    class OtherRequests {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "GET /v1/videos",
                    "POST /v1/videos/",
                    "POST /v1/videos?x=1",
                    "POST //v1/videos",
                    "POST /v1/%76ideos",
                    "POST /V1/videos",
                    "POST /v1/images/generations?n=4",
                    "POST /v1/images/edits",
                    "GET /v1/images/generations",
                    "GET /v1/videos/video_1/content?variant=thumbnail&variant=video",
                    "POST /v1/videos/video_1/remix",
                    "PUT /v1/videos",
                    "HEAD /v1/videos/video_1",
                    "GET /v1/videos/../models",
                    "GET /v1/videos/..",
                    "GET /v1/videos/video_1/content?variant=../../etc",
                    "GET /v1/videos/video_1?x=1",
                    "GET /metrics",
                    "GET /v1/videos/video_1%2Fcontent",
                    "DELETE /v1/videos/video_1/content",
                    "DELETE /v1/videos"
                })
        void anythingElse_isRefused(String call) throws Exception {
            String token = issuer.sign(Issuer.grant(BODY));

            assertThat(raw(call, token)).startsWith("HTTP/1.1 404");
            assertThat(servers.seen()).isEmpty();
        }

        @Test
        void health_isUp() throws Exception {
            assertThat(send(request("/health").GET()).statusCode()).isEqualTo(200);
        }

        @Test
        void statusAndDelete_pass_withATokenForThatJob() throws Exception {
            String token = issuer.sign(Issuer.token("job-1", "video_7"));

            assertThat(get("/v1/videos/video_7", token).statusCode()).isEqualTo(200);
            assertThat(send(authorised("/v1/videos/video_7", token).DELETE()).statusCode())
                    .isEqualTo(200);

            assertThat(servers.seen())
                    .extracting(FakeServers.Seen::call)
                    .containsExactly("GET /v1/videos/video_7", "DELETE /v1/videos/video_7");
            assertThat(servers.seen()).noneMatch(seen -> seen.headers().containsKey("Authorization"));
        }

        @Test
        void content_passesWithItsRange() throws Exception {
            String token = issuer.sign(Issuer.token("job-1", "video_7"));

            HttpResponse<String> response = send(authorised("/v1/videos/video_7/content?variant=video", token)
                    .header("Range", "bytes=0-3")
                    .GET());

            assertThat(response.statusCode()).isEqualTo(206);
            assertThat(response.body()).isEqualTo("film");
            assertThat(response.headers().firstValue("Content-Range")).hasValue("bytes 0-3/10");
            assertThat(servers.seen().get(0).headers().getFirst("Range")).isEqualTo("bytes=0-3");
        }

        @Test
        void thumbnail_passes_withATokenForThatJobOnly() throws Exception {
            String path = "/v1/videos/video_7/content?variant=thumbnail";

            HttpResponse<String> foreign = get(path, issuer.sign(Issuer.token("job-1", "video_8")));
            assertRefused(foreign, 403, "wrong-job");
            assertThat(get(path, issuer.sign(Issuer.token("job-1", "video_7"))).body())
                    .isEqualTo("film");
            assertThat(servers.seen().get(0).call()).isEqualTo("GET " + path);
        }

        @Test
        void statusContentAndDelete_areRefused_withATokenForAnotherJob() throws Exception {
            String token = issuer.sign(Issuer.token("job-1", "video_8"));

            assertRefused(get("/v1/videos/video_7", token), 403, "wrong-job");
            assertRefused(get("/v1/videos/video_7/content", token), 403, "wrong-job");
            assertRefused(send(authorised("/v1/videos/video_7", token).DELETE()), 403, "wrong-job");
            assertRefused(get("/v1/videos/-", issuer.sign(Issuer.token("job-1", "-"))), 403, "wrong-job");
        }

        @Test
        void status_isRefused_withAGrantOrWithNothing() throws Exception {
            assertRefused(get("/v1/videos/video_7", issuer.sign(Issuer.grant(BODY))), 401, "wrong-type");
            assertRefused(send(request("/v1/videos/video_7").GET()), 401, "missing-grant");
        }

        @Test
        void job_tellsWhatBecameOfIt() throws Exception {
            post(issuer.sign(Issuer.grant(BODY, "job-1")), BODY);

            assertThat(json(job("job-1", "job-1")).getString("state")).isEqualTo("answered");
            assertThat(json(job("job-1", "job-1")).getString("backendJob")).isEqualTo("video_1");
            assertThat(json(job("job-2", "job-2")).getString("state")).isEqualTo("unknown");
            assertThat(json(job("job-1", "job-2")).getString("code")).isEqualTo("wrong-job");
        }
    }

    @Nested
    class Restart {
        @Test
        void restart_remembersGrantsAndJobs() throws Exception {
            String grant = issuer.sign(Issuer.grant(BODY, "job-1"));
            post(grant, BODY);

            restart();

            assertThat(json(post(grant, BODY)).getString("code")).isEqualTo("replayed");
            assertThat(json(post(issuer.sign(Issuer.grant(BODY, "job-1")), BODY))
                            .getString("code"))
                    .isEqualTo("job-already-created");
            assertThat(json(job("job-1", "job-1")).getString("backendJob")).isEqualTo("video_1");
            assertThat(servers.seen()).hasSize(1);
        }

        @Test
        void restart_dropsALastLineThatWasCutOff() throws Exception {
            post(issuer.sign(Issuer.grant(BODY, "job-1")), BODY);
            guard.close();
            Files.writeString(folder.resolve("journal"), "0badc0de accepted 17", StandardOpenOption.APPEND);

            guard = GuardServer.start(settings());
            post(issuer.sign(Issuer.grant(BODY, "job-2")), BODY);
            restart();

            assertThat(json(job("job-1", "job-1")).getString("state")).isEqualTo("answered");
            assertThat(json(job("job-2", "job-2")).getString("state")).isEqualTo("answered");
        }

        @Test
        void restart_isRefused_whenTheJournalIsDamaged() throws Exception {
            post(issuer.sign(Issuer.grant(BODY, "job-1")), BODY);
            post(issuer.sign(Issuer.grant(BODY, "job-2")), BODY);
            guard.close();
            byte[] bytes = Files.readAllBytes(folder.resolve("journal"));
            bytes[12] ^= 1;
            Files.write(folder.resolve("journal"), bytes);

            assertThatThrownBy(() -> GuardServer.start(settings()))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("damaged");
        }

        @Test
        void secondGuard_isRefused_onTheSameJournal() {
            assertThatThrownBy(() -> GuardServer.start(settings())).hasMessageContaining("Another guard");
        }

        @Test
        void restart_forgets_whatIsOlderThanItsMemory() throws Exception {
            post(issuer.sign(Issuer.grant(BODY, "job-1")), BODY);
            guard.close();
            MovingClock later = new MovingClock();
            later.advance(Duration.ofDays(91));

            guard = GuardServer.start(settings(), later);

            assertThat(folder.resolve("journal")).isEmptyFile();
        }

        private void restart() throws IOException {
            guard.close();
            guard = GuardServer.start(settings());
        }
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

    private List<Integer> inParallel(int count, java.util.function.IntFunction<String> grants) {
        Stream<CompletableFuture<Integer>> answers =
                IntStream.range(0, count)
                        .mapToObj(i -> create(grants.apply(i), BODY, "application/json"))
                        .toList()
                        .stream()
                        .map(request -> client.sendAsync(request, BodyHandlers.ofString())
                                .thenApply(HttpResponse::statusCode));
        return answers.toList().stream().map(CompletableFuture::join).toList();
    }

    private void assertRefused(HttpResponse<String> response, int status, String code) {
        assertThat(json(response).getString("code")).isEqualTo(code);
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(servers.seen()).isEmpty();
    }

    private HttpResponse<String> post(String grant, String body) throws Exception {
        return post(grant, body, "application/json");
    }

    private HttpResponse<String> post(String grant, String body, String contentType) throws Exception {
        return client.send(create(grant, body, contentType), BodyHandlers.ofString());
    }

    private HttpRequest create(String grant, String body, String contentType) {
        return authorised("/v1/videos", grant)
                .header("Content-Type", contentType)
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    private HttpResponse<String> get(String path, String token) throws Exception {
        return send(authorised(path, token).GET());
    }

    private HttpResponse<String> job(String job, String tokenFor) throws Exception {
        return get("/guard/jobs/" + job, issuer.sign(Issuer.token(tokenFor, "-")));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder authorised(String path, String token) {
        return request(path).header("Authorization", "Bearer " + token);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + guard.port() + path));
    }

    /** The first line of the answer to a request whose target no client library may tidy up. */
    private String raw(String call, String token) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", guard.port())) {
            String request = call + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer " + token
                    + "\r\nContent-Length: 0\r\n\r\n";
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.US_ASCII));
            out.flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static JsonObject json(HttpResponse<String> response) {
        return Json.createReader(new StringReader(response.body())).readObject();
    }

    private static final class MovingClock extends Clock {
        private volatile Duration offset = Duration.ZERO;

        void advance(Duration time) {
            offset = offset.plus(time);
        }

        @Override
        public Instant instant() {
            return Instant.now().plus(offset);
        }

        @Override
        public java.time.ZoneId getZone() {
            return java.time.ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    }
}
