package org.imprimatur.platform.guard;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The GPU server behind the guard. It never sees a grant or a token, and is never asked twice to create. */
final class Upstream {
    static {
        // A create goes over a connection of its own: one taken from a pool may be closing, and then nobody knows.
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "connection");
    }

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration FIRST_BYTE = Duration.ofSeconds(30);

    private final URI base;
    private final Duration answerTime;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(PATIENCE)
            .build();

    Upstream(URI base, Duration answerTime) {
        this.base = base;
        this.answerTime = answerTime;
    }

    /** Sends a create, once. */
    HttpResponse<byte[]> create(String contentType, SpooledBody body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(at("/v1/videos"))
                .header("Content-Type", contentType)
                .header("Accept", "application/json")
                .header("Connection", "close")
                .POST(body.publisher())
                .build();
        CompletableFuture<HttpResponse<byte[]>> answer = client.sendAsync(request, BodyHandlers.ofByteArray());
        try {
            return answer.get(answerTime.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw StoppedException.of(Problem.OUTCOME_UNKNOWN, "The inference server did not answer in time.");
        } catch (ExecutionException e) {
            throw failure(e.getCause() == null ? e : e.getCause());
        }
    }

    /** Asks for status or content, or deletes; the caller closes the body. */
    HttpResponse<InputStream> ask(HttpRequest.Builder request, String pathAndQuery)
            throws IOException, InterruptedException {
        try {
            return client.send(request.uri(at(pathAndQuery)).timeout(FIRST_BYTE).build(), BodyHandlers.ofInputStream());
        } catch (IOException e) {
            throw failure(e);
        }
    }

    private static StoppedException failure(Throwable cause) {
        // Only when no connection came about is it certain that nothing was created.
        boolean neverConnected = cause instanceof ConnectException || cause instanceof HttpConnectTimeoutException;
        return neverConnected
                ? StoppedException.of(Problem.UPSTREAM_UNREACHABLE, "The inference server cannot be reached.")
                : StoppedException.of(Problem.OUTCOME_UNKNOWN, "The connection to the inference server broke.");
    }

    private URI at(String pathAndQuery) {
        String start = base.toString();
        return URI.create((start.endsWith("/") ? start.substring(0, start.length() - 1) : start) + pathAndQuery);
    }
}
