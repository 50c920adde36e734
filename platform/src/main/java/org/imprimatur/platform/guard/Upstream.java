package org.imprimatur.platform.guard;

import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger.Level;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** The GPU server behind the guard. It never sees a grant or a token, and is never asked twice to create. */
final class Upstream {
    private static final System.Logger LOG = System.getLogger(Upstream.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration FIRST_BYTE = Duration.ofSeconds(30);

    private final URI base;
    private final Duration answerTime;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .proxy(HttpClient.Builder.NO_PROXY)
            .connectTimeout(PATIENCE)
            .build();

    Upstream(URI base, Duration answerTime) {
        this.base = base;
        this.answerTime = answerTime;
    }

    /** Sends a create, once. */
    SingleExchange.Answer create(String path, String contentType, SpooledBody body) {
        try (SingleExchange exchange = connected(path)) {
            return exchange.post(contentType, body, answerTime);
        } catch (IOException e) {
            throw failure(e, false);
        }
    }

    private SingleExchange connected(String path) {
        try {
            return SingleExchange.connect(at(path), PATIENCE);
        } catch (IOException e) {
            throw failure(e, true);
        }
    }

    /** Asks for status or content, or deletes; the caller closes the body. */
    HttpResponse<InputStream> ask(HttpRequest.Builder request, String pathAndQuery) throws InterruptedException {
        try {
            return client.send(request.uri(at(pathAndQuery)).timeout(FIRST_BYTE).build(), BodyHandlers.ofInputStream());
        } catch (IOException e) {
            throw failure(e, e instanceof ConnectException || e instanceof HttpConnectTimeoutException);
        }
    }

    /** Only when no connection came about is it certain that nothing was done. */
    private static StoppedException failure(IOException cause, boolean neverConnected) {
        LOG.log(Level.WARNING, "The inference server did not answer: {0}", cause.toString());
        return neverConnected
                ? StoppedException.of(Problem.UPSTREAM_UNREACHABLE, "The inference server cannot be reached.")
                : StoppedException.of(Problem.OUTCOME_UNKNOWN, "The inference server did not answer, or not in time.");
    }

    private URI at(String pathAndQuery) {
        String start = base.toString();
        return URI.create((start.endsWith("/") ? start.substring(0, start.length() - 1) : start) + pathAndQuery);
    }
}
