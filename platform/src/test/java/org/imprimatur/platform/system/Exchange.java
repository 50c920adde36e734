package org.imprimatur.platform.system;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One HTTP request as the test wants it, right or wrong: nothing is added, followed or repaired.
 *
 * @param body empty for none
 */
record Exchange(String method, String url, Map<String, String> headers, byte[] body) {
    static final String BOUNDARY = "part-of-a-test";

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /** A request to the platform under test, with neither token nor cookie. */
    static Exchange of(String method, String path) {
        return new Exchange(method, RunningPlatform.sandbox().url() + path, Map.of(), new byte[0]);
    }

    Exchange with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Exchange(method, url, more, body);
    }

    Exchange bearer(String token) {
        return with("Authorization", "Bearer " + token);
    }

    Exchange cookies(String cookies) {
        return with("Cookie", cookies);
    }

    Exchange body(String contentType, byte[] bytes) {
        return new Exchange(method, url, headers, bytes).with("Content-Type", contentType);
    }

    Exchange json(String json) {
        return body("application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    Exchange form(Map<String, String> fields) {
        String encoded = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return body("application/x-www-form-urlencoded", encoded.getBytes(StandardCharsets.UTF_8));
    }

    Exchange parts(List<Part> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (Part part : parts) {
            bytes.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + part.name() + "\""
                            + (part.isFile() ? "; filename=\"upload\"\r\nContent-Type: image/png" : "") + "\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            bytes.writeBytes(part.content());
            bytes.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        bytes.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return body("multipart/form-data; boundary=" + BOUNDARY, bytes.toByteArray());
    }

    Answer send() {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url))
                .timeout(Duration.ofSeconds(60))
                .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        try {
            return new Answer(HTTP.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (IOException broken) {
            throw new UncheckedIOException(method + " " + url, broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** A part of a multipart form. */
    record Part(String name, byte[] content, boolean isFile) {
        static Part text(String name, String text) {
            return new Part(name, text.getBytes(StandardCharsets.UTF_8), false);
        }

        static Part file(String name, byte[] content) {
            return new Part(name, content, true);
        }
    }

    /** What came back. */
    record Answer(HttpResponse<byte[]> response) {
        int status() {
            return response.statusCode();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        List<String> headers(String name) {
            return response.headers().allValues(name);
        }

        String text() {
            return new String(response.body(), StandardCharsets.UTF_8);
        }

        JsonObject json() {
            try (JsonReader reader = Json.createReader(new StringReader(text()))) {
                return reader.readObject();
            } catch (JsonException notJson) {
                throw new AssertionError("not JSON: " + this, notJson);
            }
        }

        /** The text at a JSON pointer; empty when there is none. */
        String at(String pointer) {
            JsonObject json = json();
            if (!Json.createPointer(pointer).containsValue(json)) {
                return "";
            }
            JsonValue value = Json.createPointer(pointer).getValue(json);
            return value instanceof JsonString string ? string.getString() : value.toString();
        }

        /** The objects in a member that is an array; none when there is no such member. */
        List<JsonObject> objects(String member) {
            return json().containsKey(member) ? json().getJsonArray(member).getValuesAs(JsonObject.class) : List.of();
        }

        boolean leadsToKeycloak() {
            return status() == 302
                    && header("Location")
                            .startsWith(RunningPlatform.sandbox().issuer() + "/protocol/openid-connect/auth");
        }

        @Override
        public String toString() {
            String text = text();
            return response.request().method() + " " + response.request().uri().getRawPath() + " -> " + status() + " "
                    + header("Location") + " " + text.substring(0, Math.min(400, text.length()));
        }
    }
}
