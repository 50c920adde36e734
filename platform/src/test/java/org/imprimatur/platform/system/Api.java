package org.imprimatur.platform.system;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

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
        String boundary = UUID.randomUUID().toString();
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(multipart(boundary, new LinkedHashMap<>(fields))));
    }

    private static BodyPublisher multipart(String boundary, Map<String, Object> fields) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (Map.Entry<String, Object> field : fields.entrySet()) {
            boolean file = field.getValue() instanceof byte[];
            write(body, "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + field.getKey() + "\"");
            write(body, file ? "; filename=\"upload\"\r\nContent-Type: application/octet-stream\r\n\r\n" : "\r\n\r\n");
            body.write(
                    field.getValue() instanceof byte[] bytes
                            ? bytes
                            : field.getValue().toString().getBytes(StandardCharsets.UTF_8));
            write(body, "\r\n");
        }
        write(body, "--" + boundary + "--\r\n");
        return BodyPublishers.ofByteArray(body.toByteArray());
    }

    private static void write(ByteArrayOutputStream body, String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
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
