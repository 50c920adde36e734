package org.imprimatur.platform.launcher.sample;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.imprimatur.platform.launcher.Sandbox;

/** Access tokens as the sample platform gets them, for its users and for itself; kept for as long as they are good. */
final class Tokens {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final Duration KEPT = Duration.ofMinutes(3); // of the five that they live

    private final Map<String, Token> tokens = new HashMap<>();
    private final HttpClient http;
    private final Sandbox sandbox;

    Tokens(HttpClient http, Sandbox sandbox) {
        this.http = http;
        this.sandbox = sandbox;
    }

    private record Token(String value, Instant until) {}

    String of(String account) throws IOException, InterruptedException {
        Token known = tokens.get(account);
        if (known == null || Instant.now().isAfter(known.until())) {
            known = new Token(request(account), Instant.now().plus(KEPT));
            tokens.put(account, known);
        }
        return known.value();
    }

    private String request(String account) throws IOException, InterruptedException {
        Reply reply = Reply.of(http.send(
                HttpRequest.newBuilder(URI.create(sandbox.tokenUrl()))
                        .timeout(TIMEOUT)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(encoded(form(account))))
                        .build(),
                BodyHandlers.ofByteArray()));
        String token = reply.json().getString("access_token", "");
        if (token.isEmpty()) {
            throw new IOException("no token for " + account + ": " + reply);
        }
        return token;
    }

    private Map<String, String> form(String account) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("client_id", Sandbox.PLATFORM_CLIENT);
        form.put("client_secret", sandbox.platformSecret());
        if (account.equals(SampleWorldScript.PLATFORM)) {
            form.put("grant_type", "client_credentials");
        } else {
            form.put("grant_type", "password");
            form.put("username", account);
            form.put("password", sandbox.password());
        }
        return form;
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
