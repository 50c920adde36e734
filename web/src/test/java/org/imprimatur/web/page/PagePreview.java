package org.imprimatur.web.page;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Serves every page with invented content, to look at while working on templates: {@code http://127.0.0.1:8199/}. */
public final class PagePreview {

    private final Assets assets = Assets.load();
    private final Pages pages = Pages.with(assets);
    private final Map<String, Page> samples = PageFixtures.all();

    {
        for (Class<?> type : Page.class.getPermittedSubclasses()) {
            var poison = new Poison("\"'><script>alert(1)</script><img src=x onerror=alert(2)>", Tone.DANGER);
            samples.put("/attack-" + type.getSimpleName(), (Page) poison.poisoned(type.asSubclass(Record.class)));
        }
    }

    private PagePreview() {}

    public static void main(String[] arguments) throws IOException {
        int port = arguments.length == 0 ? 8199 : Integer.parseInt(arguments[0]);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/", new PagePreview()::answer);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        if (exchange.getRequestMethod().equals("POST")
                && !exchange.getRequestURI().getPath().equals("/verify")) {
            exchange.getResponseHeaders().set("Location", "/likeness");
            send(exchange, 303, "text/plain", new byte[0]);
            return;
        }
        show(exchange, path(exchange));
    }

    /** A posted file is answered with a verdict. */
    private static String path(HttpExchange exchange) {
        return exchange.getRequestMethod().equals("POST")
                ? "/verdict-trusted"
                : exchange.getRequestURI().getPath();
    }

    private void show(HttpExchange exchange, String path) throws IOException {
        Page page = samples.get(path);
        if (path.startsWith("/static/")) {
            asset(exchange, path.substring(path.lastIndexOf('/') + 1));
        } else if (page != null) {
            PageHeaders.of(List.of()).forEach(exchange.getResponseHeaders()::set);
            send(exchange, 200, "text/html; charset=utf-8", pages.utf8(page));
        } else {
            String list = samples.keySet().stream()
                    .map(name -> "<li><a href='" + name + "'>" + name + "</a></li>")
                    .collect(Collectors.joining("\n", "<!DOCTYPE html><title>Pages</title><ul>", "</ul>"));
            send(exchange, 200, "text/html; charset=utf-8", list.getBytes(StandardCharsets.UTF_8));
        }
    }

    private void asset(HttpExchange exchange, String name) throws IOException {
        var asset = assets.find(name);
        if (asset.isEmpty()) {
            send(exchange, 404, "text/plain", new byte[0]);
            return;
        }
        exchange.getResponseHeaders().set("Content-Encoding", "gzip");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        send(exchange, 200, asset.get().mediaType(), asset.get().gzipped());
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }
}
