package org.imprimatur.platform.guard;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.imprimatur.licensing.grant.GrantKeys;

/** What a guard talks to: a GPU server that notes what reaches it, and the place where the grant keys are published. */
final class FakeServers implements AutoCloseable {
    /** A request that reached the GPU server. */
    record Seen(String call, Headers headers, String body) {}

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Seen> seen = new CopyOnWriteArrayList<>();
    private final Map<String, java.security.interfaces.ECPublicKey> keys = new LinkedHashMap<>();
    private volatile boolean keysDown;
    private volatile int keyFetches;
    private volatile Duration delay = Duration.ZERO;

    FakeServers(Issuer issuer) throws IOException {
        publish(issuer);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.setExecutor(threads);
        server.createContext("/v1/", this::generate);
        server.createContext("/jwks.json", this::serveKeys);
        server.start();
    }

    synchronized void publish(Issuer issuer) {
        keys.put(issuer.keyId(), issuer.publicKey());
    }

    void setKeysDown(boolean down) {
        keysDown = down;
    }

    void setDelay(Duration time) {
        delay = time;
    }

    int keyFetches() {
        return keyFetches;
    }

    List<Seen> seen() {
        return seen;
    }

    URI base() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    URI keySet() {
        return base().resolve("/jwks.json");
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void generate(HttpExchange exchange) throws IOException {
        String call = exchange.getRequestMethod() + " " + exchange.getRequestURI();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        seen.add(new Seen(call, exchange.getRequestHeaders(), body));
        pause();
        if (call.contains("/content")) {
            exchange.getResponseHeaders().set("Content-Range", "bytes 0-3/10");
            exchange.getResponseHeaders().set("Content-Type", "video/mp4");
            answer(exchange, 206, "film");
        } else {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            answer(exchange, 200, "{\"id\": \"video_" + seen.size() + "\", \"status\": \"queued\"}");
        }
    }

    private void pause() {
        try {
            Thread.sleep(delay.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void serveKeys(HttpExchange exchange) throws IOException {
        keyFetches++;
        answer(exchange, keysDown ? 503 : 200, keysDown ? "" : GrantKeys.jwks(keys));
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
