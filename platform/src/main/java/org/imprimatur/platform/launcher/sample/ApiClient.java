package org.imprimatur.platform.launcher.sample;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.imprimatur.platform.launcher.Sandbox;

/** The public API, called as one account or another. */
final class ApiClient {
    private static final Duration PATIENCE = Duration.ofMinutes(2); // an image is waited for

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(30))
            .build();
    private final Tokens tokens;
    private final String url;

    ApiClient(Sandbox sandbox) {
        this.url = sandbox.url();
        this.tokens = new Tokens(http, sandbox);
    }

    Reply get(String account, String path) throws IOException, InterruptedException {
        return send(request(account, path).GET());
    }

    Reply post(String account, String path, JsonObject json) throws IOException, InterruptedException {
        return send(withJson(account, path).POST(BodyPublishers.ofString(json.toString())));
    }

    /** What was asked with the same key before is not done again; the answer is the same. */
    Reply postOnce(String account, String path, JsonObject json, String key) throws IOException, InterruptedException {
        return send(
                withJson(account, path).header("Idempotency-Key", key).POST(BodyPublishers.ofString(json.toString())));
    }

    Reply post(String account, String path, MultipartBody form) throws IOException, InterruptedException {
        return send(request(account, path)
                .header("Content-Type", form.contentType())
                .POST(form.publisher()));
    }

    Reply post(String account, String path) throws IOException, InterruptedException {
        return send(request(account, path).POST(BodyPublishers.noBody()));
    }

    Reply put(String account, String path) throws IOException, InterruptedException {
        return send(request(account, path).PUT(BodyPublishers.noBody()));
    }

    /** Makes what is not there yet. */
    Reply putNew(String account, String path, JsonObject json) throws IOException, InterruptedException {
        return send(withJson(account, path).header("If-None-Match", "*").PUT(BodyPublishers.ofString(json.toString())));
    }

    /** The one button of a page of somebody else's; where it leads to afterwards is not looked at. */
    Reply press(URI page) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(page).timeout(PATIENCE).POST(BodyPublishers.noBody()));
    }

    private HttpRequest.Builder withJson(String account, String path) throws IOException, InterruptedException {
        return request(account, path).header("Content-Type", "application/json");
    }

    private HttpRequest.Builder request(String account, String path) throws IOException, InterruptedException {
        return HttpRequest.newBuilder(URI.create(url + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + tokens.of(account));
    }

    private Reply send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return Reply.of(http.send(request.build(), BodyHandlers.ofByteArray()));
    }
}
