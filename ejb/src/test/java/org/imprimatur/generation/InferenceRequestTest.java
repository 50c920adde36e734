package org.imprimatur.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import org.imprimatur.clearance.ClearanceRequest;
import org.imprimatur.clearance.Lineage;
import org.imprimatur.clearance.Medium;
import org.imprimatur.licensing.policy.Purpose;
import org.imprimatur.media.Digest;
import org.imprimatur.registry.Actor;
import org.imprimatur.registry.Party;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InferenceRequestTest {

    @TempDir
    Path folder;

    @Test
    void film_saysOnlyWhatTheContractHas_andOwnersWordsWithThePrompt() throws Exception {
        InferenceRequest film = InferenceRequest.film(request(Medium.MP4, 4), "Mira: never at night");

        assertThat(film.path()).isEqualTo("/v1/videos");
        assertThat(text(film))
                .isEqualTo("{\"model\":\"preview-1\",\"seconds\":\"4\",\"size\":\"640x360\","
                        + "\"prompt\":\"Mira \\\"waves\\\"\\n\\nMira: never at night\"}");
    }

    @Test
    void still_asksForOnePictureInItsFormat() throws Exception {
        InferenceRequest still = InferenceRequest.still(request(Medium.JPEG, 0), "");

        assertThat(still.path()).isEqualTo("/v1/images/generations");
        assertThat(text(still))
                .contains("\"n\":1", "\"output_format\":\"jpeg\"", "\"response_format\":\"b64_json\"")
                .doesNotContain("seconds");
    }

    @Test
    void remix_carriesTheParentsBytes_andItsDigestIsThatOfWhatIsSent() throws Exception {
        byte[] film = new byte[200_000];
        film[0] = '\r';
        film[199_999] = '-';
        Path parent = Files.write(folder.resolve("parent"), film);

        InferenceRequest remix = InferenceRequest.remix(request(Medium.MP4, 4), "", parent);

        byte[] sent = sent(remix.body().publisher());
        String text = new String(sent, StandardCharsets.ISO_8859_1);
        assertThat(remix.body().sha256()).isEqualTo(Digest.of(sent).hex());
        assertThat(remix.body().publisher().contentLength()).isEqualTo(sent.length);
        assertThat(text).contains(new String(film, StandardCharsets.ISO_8859_1));
        assertThat(text).contains("name=\"prompt\"\r\n\r\nMira \"waves\"\r\n", "name=\"input_reference\"");
        String boundary = remix.body().contentType().replace("multipart/form-data; boundary=", "");
        assertThat(text).startsWith("--" + boundary + "\r\n").endsWith("\r\n--" + boundary + "--\r\n");
    }

    private static String text(InferenceRequest request) throws Exception {
        return new String(sent(request.body().publisher()), StandardCharsets.UTF_8);
    }

    private static byte[] sent(BodyPublisher publisher) throws Exception {
        CompletableFuture<byte[]> whole = new CompletableFuture<>();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        publisher.subscribe(new Flow.Subscriber<>() {
            @Override
            public void onSubscribe(Flow.Subscription subscription) {
                subscription.request(Long.MAX_VALUE);
            }

            @Override
            public void onNext(ByteBuffer item) {
                byte[] chunk = new byte[item.remaining()];
                item.get(chunk);
                bytes.writeBytes(chunk);
            }

            @Override
            public void onError(Throwable cause) {
                whole.completeExceptionally(cause);
            }

            @Override
            public void onComplete() {
                whole.complete(bytes.toByteArray());
            }
        });
        return whole.get();
    }

    private static ClearanceRequest request(Medium medium, int seconds) {
        Party anyone = new Party(new Party.Id(UUID.randomUUID()), Party.Kind.PERSON, "carla", "Carla");
        return new ClearanceRequest(
                new ClearanceRequest.Id(UUID.randomUUID()),
                new Actor(anyone, anyone, anyone),
                "Mira \"waves\"",
                "preview-1",
                seconds,
                "640x360",
                List.of(),
                Purpose.PERSONAL,
                "DE",
                Set.of(),
                Instant.parse("2026-11-22T12:00:00Z"),
                medium,
                Lineage.ORIGINAL);
    }
}
