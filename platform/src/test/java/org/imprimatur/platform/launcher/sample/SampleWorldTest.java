package org.imprimatur.platform.launcher.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.imprimatur.platform.artwork.Kind;
import org.imprimatur.platform.artwork.Look;
import org.imprimatur.platform.artwork.Style;
import org.imprimatur.platform.launcher.Sandbox;
import org.imprimatur.platform.launcher.sample.Journal.State;
import org.imprimatur.platform.launcher.sample.SampleWorldScript.Account;
import org.imprimatur.platform.launcher.sample.SampleWorldScript.Generation;
import org.imprimatur.platform.launcher.sample.SampleWorldScript.Medium;
import org.imprimatur.platform.launcher.sample.SampleWorldScript.Outcome;
import org.imprimatur.platform.launcher.sample.SampleWorldScript.Subject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a server that agrees to everything, and takes a look's time over each film. */
class SampleWorldTest {
    private static final String DENIAL = "{\"error\":{\"type\":\"policy_denied\",\"code\":\"purpose\"}}";

    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private final List<String> said = new ArrayList<>();
    private final AtomicBoolean stopping = new AtomicBoolean();
    private final AtomicBoolean isOdd = new AtomicBoolean();
    private final AtomicInteger made = new AtomicInteger();

    @TempDir
    Path directory;

    private HttpServer server;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        boolean isDenied = body.contains("whisky");
        if (!path.equals("/token/protocol/openid-connect/token")) {
            asked.add(exchange.getRequestMethod() + " " + path);
        }
        byte[] reply =
                (isDenied ? DENIAL : reply(exchange.getRequestMethod(), path, body)).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(isDenied ? 403 : path.contains("broken") ? 500 : 200, reply.length);
        exchange.getResponseBody().write(reply);
        exchange.close();
    }

    private String reply(String method, String path, String body) {
        if (path.endsWith("/token")) {
            return "{\"access_token\":\"t\"}";
        }
        if (body.contains("sits") && isOdd.get()) {
            return "{}";
        }
        if (method.equals("POST") && path.startsWith("/v1/videos")) {
            return "{\"id\":\"video_%d\",\"imprimatur\":{\"outcome\":\"permitted\"}}".formatted(made.incrementAndGet());
        }
        return "{\"status\":\"completed\"}";
    }

    private static Generation film(String id, String prompt, String remixOf, Outcome outcome) {
        return new Generation(
                id,
                "carla",
                Medium.VIDEO,
                prompt,
                "personal",
                "",
                remixOf,
                outcome,
                outcome == Outcome.DENIED ? "purpose" : "");
    }

    private static Subject subject(String handle) {
        Look look = Look.of(Kind.CLOCK, Style.SOFT, handle);
        return new Subject(
                handle, handle, "carla", List.of("name"), List.of(), "", "", look, SampleTerms.open("everyone"));
    }

    private SampleWorld world(String handle) throws IOException {
        SampleWorldScript script = new SampleWorldScript(
                List.of(),
                List.of(new Account("carla", "Carla", "Ibsen", List.of("creator"), "")),
                List.of(subject(handle)),
                List.of(
                        film("first", "@tock walks", "", Outcome.PERMITTED),
                        film("second", "@tock drinks whisky", "", Outcome.DENIED),
                        film("third", "@tock sits", "", Outcome.PERMITTED),
                        film("remix", "@tock runs", "first", Outcome.PERMITTED)),
                List.of(),
                List.of());
        String url = "http://127.0.0.1:" + server.getAddress().getPort();
        Sandbox sandbox = new Sandbox(url, url + "/token", "password", "secret");
        return new SampleWorld(script, sandbox, Journal.open(file()), said::add, stopping::get);
    }

    private Path file() {
        return directory.resolve("sample-world.json");
    }

    @Test
    void world_isMadeInOrder_andNothingTwice() throws Exception {
        SampleWorld first = world("tock");
        first.begin();
        assertThat(asked)
                .containsSubsequence("POST /api/likenesses", "PUT /api/subjects/tock/policy", "POST /v1/videos");
        assertThat(asked).doesNotContain("POST /v1/videos/video_1/remix");

        SampleWorld second = world("tock");
        asked.clear();
        second.begin();
        assertThat(asked).isEmpty();
        second.grow();
        assertThat(asked).containsExactly("POST /v1/videos/video_1/remix", "GET /v1/videos/video_3");
        assertThat(second.surprises()).isEmpty();

        asked.clear();
        SampleWorld third = world("tock");
        third.begin();
        third.grow();
        assertThat(asked).isEmpty();
        assertThat(third.journal().generations().keySet()).containsExactly("first", "second", "third", "remix");
        assertThat(third.journal().find("second").orElseThrow().state()).isEqualTo(State.DENIED);
    }

    @Test
    void failure_isSaidAndSkipped() throws Exception {
        SampleWorld world = world("broken");
        world.begin();
        world.grow();

        assertThat(said).anyMatch(line -> line.startsWith("Sample world: allowed:broken: 500"));
        assertThat(world.journal().find("remix")).isPresent();
    }

    @Test
    void answer_thatIsNoneOfTheApi_isSaidAndSkipped() throws Exception {
        isOdd.set(true);
        SampleWorld world = world("tock");
        world.begin();

        assertThat(said).anyMatch(line -> line.startsWith("Sample world: third: "));
        assertThat(world.journal().find("third")).isEmpty();
        assertThat(world.journal().find("first")).isPresent();
    }

    @Test
    void world_stopsQuietly_whenThePlatformIsBeingStopped() throws Exception {
        SampleWorld world = world("tock");
        stopping.set(true);

        assertThatThrownBy(world::grow).isInstanceOf(InterruptedException.class);
        assertThat(asked).isEmpty();
        assertThat(said).isEmpty();
        assertThat(Files.exists(file())).isFalse();
    }

    @Test
    void surprise_isTold_whenTheWorldCameOutOtherwise() throws Exception {
        SampleWorld world = world("tock");
        world.begin();

        assertThat(world.surprises()).containsExactly("remix was expected to be completed, and is missing");
    }

    @Test
    void journal_isRefused_whenItIsSomethingElse() throws Exception {
        Files.writeString(file(), "{}");

        assertThatThrownBy(() -> Journal.open(file()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("delete it");
    }
}
