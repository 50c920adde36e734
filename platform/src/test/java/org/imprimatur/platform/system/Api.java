package org.imprimatur.platform.system;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.imprimatur.platform.launcher.sample.MultipartBody;

/** The application's API as one caller sees it. */
final class Api {
    private final HttpClient http = HttpClient.newHttpClient();
    private final String url;
    private final String token;

    /** @param token empty for someone without one */
    Api(String url, String token) {
        this.url = url;
        this.token = token;
    }

    /** An answer: status and body. */
    record Answer(int status, byte[] body, HttpResponse<byte[]> response) {
        JsonObject json() {
            try (JsonReader reader = Json.createReader(new ByteArrayInputStream(body))) {
                return reader.readObject();
            }
        }

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        @Override
        public String toString() {
            return status + " " + text();
        }
    }

    Answer get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    Answer delete(String path) throws IOException, InterruptedException {
        return send(request(path).DELETE());
    }

    Answer post(String path, String json) throws IOException, InterruptedException {
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    Answer put(String path, String json, String header, String value) throws IOException, InterruptedException {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header(header, value)
                .PUT(BodyPublishers.ofString(json)));
    }

    /** A multipart form; byte arrays go as files. */
    Answer form(String path, Map<String, Object> fields) throws IOException, InterruptedException {
        MultipartBody form = new MultipartBody();
        fields.forEach((name, value) -> {
            if (value instanceof byte[] file) {
                form.file(name, file);
            } else {
                form.text(name, value.toString());
            }
        });
        return send(request(path).header("Content-Type", form.contentType()).POST(form.publisher()));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = http.send(request.build(), BodyHandlers.ofByteArray());
        return new Answer(response.statusCode(), response.body(), response);
    }
}
