package org.imprimatur.platform.launcher;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Somebody to make videos with, at first start: one person's likeness and one studio's character, both invented,
 * registered through the API as anybody would. Made once; what is there stays as people leave it.
 */
final class SampleWorld {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
    private final Sandbox sandbox;
    private final Path done;

    SampleWorld(Sandbox sandbox, Layout layout) {
        this.sandbox = sandbox;
        this.done = layout.data().resolve("sample-world.done");
    }

    /** @return whether it was made just now */
    boolean make() throws IOException, InterruptedException {
        if (Files.exists(done)) {
            return false;
        }
        String tomas = token("tomas");
        register(
                tomas,
                "/api/likenesses",
                Map.of(
                        "handle",
                        "tomas",
                        "name",
                        "Tomás Quill",
                        "modality",
                        "face",
                        "instructions",
                        "Never without my hat."));
        allow(tomas, "tomas", """
                {"audience": "everyone", "purposes": ["personal", "education"], "ask_first": ["advertising"],
                 "never": ["violence", "politics"], "price": "1.20 EUR"}""");
        String leo = token("leo-licensing");
        register(
                leo,
                "/api/characters",
                Map.of(
                        "handle",
                        "tock",
                        "name",
                        "Tock the Walking Clock",
                        "alias",
                        "Tock",
                        "description",
                        "A clock on legs."));
        allow(leo, "tock", """
                {"audience": "everyone", "purposes": ["personal", "entertainment", "education"],
                 "never": ["violence", "alcohol-tobacco-gambling"], "price": "2.50 EUR"}""");
        Files.createFile(done);
        return true;
    }

    private void register(String token, String path, Map<String, String> fields)
            throws IOException, InterruptedException {
        String boundary = UUID.randomUUID().toString();
        String body = fields.entrySet().stream()
                        .map(field -> "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                                .formatted(boundary, field.getKey(), field.getValue()))
                        .collect(Collectors.joining())
                + "--" + boundary + "--\r\n";
        send(request(path, token)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private void allow(String token, String handle, String terms) throws IOException, InterruptedException {
        send(request("/api/subjects/" + handle + "/policy", token)
                .header("Content-Type", "application/json")
                .header("If-None-Match", "*")
                .PUT(BodyPublishers.ofString(terms))
                .build());
    }

    private HttpRequest.Builder request(String path, String token) {
        return HttpRequest.newBuilder(URI.create(sandbox.url() + path))
                .timeout(TIMEOUT)
                .header("Authorization", "Bearer " + token);
    }

    private String token(String username) throws IOException, InterruptedException {
        Map<String, String> form = Map.of(
                "grant_type",
                "password",
                "client_id",
                Sandbox.PLATFORM_CLIENT,
                "client_secret",
                sandbox.platformSecret(),
                "username",
                username,
                "password",
                sandbox.password());
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        String answer = send(HttpRequest.newBuilder(URI.create(sandbox.tokenUrl()))
                .timeout(TIMEOUT)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build());
        try (JsonReader reader = Json.createReader(new StringReader(answer))) {
            return reader.readObject().getString("access_token");
        } catch (JsonException | NullPointerException unexpected) {
            throw new IOException("no token for " + username, unexpected);
        }
    }

    /** What is there already, from a start that was cut short, is left as it is. */
    private String send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2 && answer.statusCode() != 409) {
            throw new IOException("%s answered %d: %s".formatted(request.uri(), answer.statusCode(), answer.body()));
        }
        return answer.body();
    }
}
