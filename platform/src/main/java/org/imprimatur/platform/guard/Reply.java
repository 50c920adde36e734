package org.imprimatur.platform.guard;

import com.sun.net.httpserver.HttpExchange;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What goes back to the client; closing it ends the exchange. */
final class Reply implements AutoCloseable {
    private static final List<String> PASSED_ON = List.of(
            "Content-Type",
            "Content-Range",
            "Content-Disposition",
            "Accept-Ranges",
            "ETag",
            "Last-Modified",
            "Retry-After");

    private final HttpExchange exchange;
    private boolean begun;

    Reply(HttpExchange exchange) {
        this.exchange = exchange;
    }

    void json(int status, JsonObject object) throws IOException {
        send(status, "application/json", object.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** RFC 9457, with our {@code code}, and what is known of the job that stood in the way. */
    void problem(StoppedException stopped) throws IOException {
        if (begun) {
            return; // the client has half an answer; closing the connection tells it so
        }
        Problem problem = stopped.problem();
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("type", "/" + problem.code())
                .add("title", problem.title())
                .add("status", problem.status())
                .add("detail", String.valueOf(stopped.getMessage()))
                .add("code", problem.code());
        stopped.job()
                .ifPresent(job ->
                        json.addAll(Json.createObjectBuilder(job.toJson()).remove("status")));
        if (problem.status() == 401) {
            exchange.getResponseHeaders().set("WWW-Authenticate", "Bearer");
        }
        if (problem.status() == 503) {
            exchange.getResponseHeaders().set("Retry-After", "2");
        }
        send(
                problem.status(),
                "application/problem+json",
                json.build().toString().getBytes(StandardCharsets.UTF_8));
    }

    /** An answer that has arrived whole. */
    void pass(HttpResponse<byte[]> answer) throws IOException {
        copyHeaders(answer);
        sendBytes(answer.statusCode(), answer.body());
    }

    /** An answer as it arrives. */
    void stream(HttpResponse<InputStream> answer) throws IOException {
        try (InputStream in = answer.body()) {
            copyHeaders(answer);
            boolean isEmpty = answer.statusCode() == 204 || answer.statusCode() == 304;
            long length = answer.headers().firstValueAsLong("Content-Length").orElse(0);
            begun = true;
            exchange.sendResponseHeaders(answer.statusCode(), isEmpty ? -1 : length);
            if (!isEmpty) {
                in.transferTo(exchange.getResponseBody());
            }
        }
    }

    private void copyHeaders(HttpResponse<?> answer) {
        for (String name : PASSED_ON) {
            answer.headers()
                    .firstValue(name)
                    .ifPresent(value -> exchange.getResponseHeaders().set(name, value));
        }
    }

    private void send(int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        sendBytes(status, body);
    }

    private void sendBytes(int status, byte[] body) throws IOException {
        begun = true;
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        exchange.close();
    }
}
