package org.imprimatur.platform.stripe;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Stands between the client and the stand-in and remembers what they said. */
final class RecordingProxy implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final List<Exchange> exchanges = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private final URI target;

    private RecordingProxy(HttpServer server, URI target) {
        this.server = server;
        this.target = target;
    }

    record Exchange(String method, String path, String form, String answer) {

        /** {@code GET /v1/transfers/} for one of them, whichever. */
        String route() {
            return method + " " + path.replaceFirst("(/v1/[a-z_]+/).+", "$1");
        }

        /** The form as the JSON that it stands for. */
        String requestJson() {
            JsonObject json = JsonValue.EMPTY_JSON_OBJECT;
            for (String pair : form.split("&", -1)) {
                String[] sides = pair.split("=", 2);
                String name = URLDecoder.decode(sides[0], StandardCharsets.UTF_8);
                String value = URLDecoder.decode(sides[1], StandardCharsets.UTF_8);
                json = with(json, List.of(name.replace("]", "").split("\\[", -1)), typed(value));
            }
            return json.toString();
        }

        private static JsonObject with(JsonObject object, List<String> path, JsonValue value) {
            String name = path.get(0);
            JsonObjectBuilder changed = Json.createObjectBuilder(object);
            if (path.size() == 1) {
                return changed.add(name, value).build();
            }
            JsonObject inner = object.containsKey(name) ? object.getJsonObject(name) : JsonValue.EMPTY_JSON_OBJECT;
            return changed.add(name, with(inner, path.subList(1, path.size()), value))
                    .build();
        }

        private static JsonValue typed(String value) {
            if (value.equals("true") || value.equals("false")) {
                return value.equals("true") ? JsonValue.TRUE : JsonValue.FALSE;
            }
            return value.matches("[0-9]{1,18}") ? Json.createValue(Long.parseLong(value)) : Json.createValue(value);
        }
    }

    static RecordingProxy start(URI target) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 16);
        RecordingProxy proxy = new RecordingProxy(server, target);
        server.createContext("/", proxy::forward);
        server.start();
        return proxy;
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    List<Exchange> exchanges() {
        return List.copyOf(exchanges);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void forward(HttpExchange exchange) throws IOException {
        String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        HttpRequest.Builder request = HttpRequest.newBuilder(target.resolve(exchange.getRequestURI()))
                .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofString(form));
        for (String header : List.of("Authorization", "Idempotency-Key")) {
            List<String> values = exchange.getRequestHeaders().getOrDefault(header, List.of());
            values.forEach(value -> request.header(header, value));
        }
        try {
            HttpResponse<String> answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            exchanges.add(new Exchange(
                    exchange.getRequestMethod(), exchange.getRequestURI().getPath(), form, answer.body()));
            HttpReply.json(exchange, answer.statusCode(), answer.body());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }
}
