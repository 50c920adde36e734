package org.imprimatur.platform.system;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** The sample people at work: each signed in when first needed, and again before a token ends. */
final class People {
    static final String PLATFORM = "reelforge";

    private static final Duration TOKEN_AGE_MAX = Duration.ofMinutes(3);

    private final Tokens tokens = new Tokens(RunningPlatform.sandbox());
    private final Map<String, Held> held = new HashMap<>();
    private final Map<String, BrowserSession> sessions = new HashMap<>();

    private record Held(String token, Instant since) {
        boolean isFresh() {
            return since.plus(TOKEN_AGE_MAX).isAfter(Instant.now());
        }
    }

    /** A person's bearer token, or that of the platform itself. */
    String token(String name) throws IOException, InterruptedException {
        Held known = held.get(name);
        if (known == null || !known.isFresh()) {
            String token = name.equals(PLATFORM) ? tokens.ofPlatform() : tokens.ofPerson(name);
            known = new Held(token, Instant.now());
            held.put(name, known);
        }
        return known.token();
    }

    /** A person's browser session. */
    BrowserSession session(String person) {
        return sessions.computeIfAbsent(person, BrowserSession::of);
    }

    /** A request with that one's bearer token. */
    Exchange as(String name, String method, String path) throws IOException, InterruptedException {
        return Exchange.of(method, path).bearer(token(name));
    }
}
