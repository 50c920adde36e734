package org.imprimatur.platform.mailbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The mailbox over HTTP: pages for people at `/`, the same as JSON at `/api/messages?to=`. Read only. */
final class MailboxHandler implements HttpHandler {

    private final ReceivedMails mails;

    MailboxHandler(ReceivedMails mails) {
        this.mails = mails;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            if (!exchange.getRequestMethod().equals("GET")) {
                send(exchange, 405, "text/plain", "only GET");
            } else if (path.equals("/health")) {
                send(exchange, 200, "application/json", "{\"status\":\"UP\"}");
            } else if (path.equals("/style.css")) {
                send(exchange, 200, "text/css", style());
            } else if (path.equals("/api/messages")) {
                send(exchange, 200, "application/json", json(mails.to(to(exchange))));
            } else if (path.equals("/")) {
                send(exchange, 200, "text/html", MailboxPages.list(mails.to(to(exchange)), to(exchange)));
            } else {
                showOne(exchange, path);
            }
        }
    }

    private void showOne(HttpExchange exchange, String path) throws IOException {
        Optional<Mail> mail = path.matches("/messages/\\d{1,12}")
                ? mails.find(Long.parseLong(path.substring("/messages/".length())))
                : Optional.empty();
        send(
                exchange,
                mail.isPresent() ? 200 : 404,
                "text/html",
                mail.map(MailboxPages::mail).orElseGet(MailboxPages::notFound));
    }

    private static String to(HttpExchange exchange) {
        String query =
                Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
        return Arrays.stream(query.split("&"))
                .filter(part -> part.startsWith("to="))
                .map(part -> URLDecoder.decode(part.substring("to=".length()), StandardCharsets.UTF_8))
                .findFirst()
                .orElse("");
    }

    private static String json(List<Mail> shown) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        for (Mail mail : shown) {
            array.add(Json.createObjectBuilder()
                    .add("id", mail.id())
                    .add("received_at", mail.receivedAt().toString())
                    .add("from", mail.from())
                    .add("to", mail.to())
                    .add("subject", mail.subject())
                    .add("headers", Json.createArrayBuilder(mail.headers()))
                    .add("text", mail.text()));
        }
        return Json.createObjectBuilder().add("data", array).build().toString();
    }

    private static String style() throws IOException {
        try (InputStream style = MailboxHandler.class.getResourceAsStream("style.css")) {
            return style == null ? "" : new String(style.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void send(HttpExchange exchange, int status, String type, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
        exchange.getResponseHeaders()
                .set(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        exchange.getResponseHeaders().set("Referrer-Policy", "no-referrer");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }
}
