package org.imprimatur.platform.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;

/** Waits until a server says over HTTP that it is ready. */
final class Readiness {
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final Layout layout;

    Readiness(Layout layout) {
        this.layout = layout;
    }

    void await(Server server, String url) throws InterruptedException {
        await(server, url, () -> {});
    }

    /** Also runs {@code check} at each turn, which throws when waiting has become pointless. */
    void await(Server server, String url, Runnable check) throws InterruptedException {
        Instant end = Instant.now().plus(LONGEST);
        while (!isReady(url)) {
            check.run();
            requireAlive(server);
            if (Instant.now().isAfter(end)) {
                throw new StartFailedException("%s was not ready after %d minutes: see %s"
                        .formatted(server.name(), LONGEST.toMinutes(), layout.shown(server.log())));
            }
            Thread.sleep(PAUSE.toMillis());
        }
        check.run();
    }

    private void requireAlive(Server server) {
        if (!server.isAlive()) {
            throw ended(server, layout);
        }
    }

    static StartFailedException ended(Server server, Layout layout) {
        return new StartFailedException("%s ended: %s - see %s"
                .formatted(server.name(), LogTail.lastLine(server.log()), layout.shown(server.log())));
    }

    private boolean isReady(String url) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }
}
