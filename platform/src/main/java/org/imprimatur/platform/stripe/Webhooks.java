package org.imprimatur.platform.stripe;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.imprimatur.platform.stripe.Faults.Fault;

/** Delivers events, signed, until the receiver says 2xx. Which ones are left is the state's to know, so a restart goes on. */
final class Webhooks implements AutoCloseable {

    private static final Duration RETRY = Duration.ofSeconds(2);
    private static final Duration RETRY_MAX = Duration.ofMinutes(5);
    private static final Duration LATE = Duration.ofSeconds(5);
    private static final Duration ANSWER_MAX = Duration.ofSeconds(10);
    private static final int DOUBLINGS_MAX = 10;

    private final SandboxState state;
    private final Faults faults;
    private final URI receiver;
    private final String secret;
    private final Clock clock;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(ANSWER_MAX).build();
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(run -> {
        Thread thread = new Thread(run, "sandbox-webhooks");
        thread.setDaemon(true);
        return thread;
    });
    private final Map<String, Attempt> attempts = new HashMap<>();

    private record Attempt(int count, Instant dueAt) {}

    Webhooks(SandboxState state, Faults faults, URI receiver, String secret, Clock clock) {
        this.state = state;
        this.faults = faults;
        this.receiver = receiver;
        this.secret = secret;
        this.clock = clock;
    }

    void start() {
        worker.scheduleWithFixedDelay(this::deliverDue, 0, RETRY.toMillis() / 2, TimeUnit.MILLISECONDS);
    }

    /** There may be something new to deliver. */
    void wake() {
        if (!worker.isShutdown()) {
            worker.execute(this::deliverDue);
        }
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }

    private void deliverDue() {
        List<JsonObject> events = state.undeliveredEvents();
        for (int i = 0; i < events.size() && !Thread.currentThread().isInterrupted(); i++) {
            boolean anotherWaits = events.size() > i + 1;
            Attempt last = attempts.computeIfAbsent(events.get(i).getString("id"), event -> first(anotherWaits));
            if (!last.dueAt().isAfter(clock.instant())) {
                deliver(events.get(i), last.count() + 1);
            }
        }
    }

    /** When the first attempt is due, which is where late and reordered events come from. */
    private Attempt first(boolean anotherWaits) {
        boolean late = faults.strikes(Fault.WEBHOOK_LATE) || (!anotherWaits && faults.strikes(Fault.WEBHOOK_REORDERED));
        return new Attempt(0, late ? clock.instant().plus(LATE) : clock.instant());
    }

    private void deliver(JsonObject event, int count) {
        String id = event.getString("id");
        boolean lost = count == 1 && faults.strikes(Fault.WEBHOOK_LOST);
        if (lost || post(event)) {
            if (!lost && faults.strikes(Fault.WEBHOOK_TWICE)) {
                post(event);
            }
            state.commit(new Change().delivered(id));
            attempts.remove(id);
        } else {
            attempts.put(id, new Attempt(count, clock.instant().plus(backoff(count))));
        }
    }

    private boolean post(JsonObject event) {
        String payload = event.toString();
        HttpRequest request = HttpRequest.newBuilder(receiver)
                .timeout(ANSWER_MAX)
                .header("Content-Type", "application/json; charset=utf-8")
                .header("User-Agent", "Imprimatur sandbox stand-in")
                .header(
                        "Stripe-Signature",
                        WebhookSignature.header(payload, secret, clock.instant().getEpochSecond()))
                .POST(HttpRequest.BodyPublishers.ofString(payload))
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() / 100 == 2;
        } catch (IOException notReached) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Duration backoff(int count) {
        Duration doubled = RETRY.multipliedBy(1L << Math.min(count - 1, DOUBLINGS_MAX));
        return doubled.compareTo(RETRY_MAX) < 0 ? doubled : RETRY_MAX;
    }
}
