package org.imprimatur.platform.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The gate under load: requests that are found, decided, recorded and sent to their owner, so that what is measured is
 * the clearance and not the renderer. Open loop: each latency counts from when its request was due, so a stall is
 * counted against every request that it held up. Run by `mvn -pl platform -am -Pbench verify`.
 */
class GateBench {
    private static final int RATE_PER_SECOND = Integer.getInteger("imprimatur.bench.rate", 50);
    private static final int WARM_UP_SECONDS = 10;
    private static final int MEASURED_SECONDS = 30;
    private static final int CLOSED_LOOP_CALLERS = 16;
    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    private final String url = RunningPlatform.get().url();
    private final Tokens tokens = new Tokens(RunningPlatform.get());
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void gate_holdsItsRate_whenRequestsArriveAtAFixedRate() throws Exception {
        HttpRequest request = request();

        openLoop(request, WARM_UP_SECONDS);
        long[] nanos = openLoop(request, MEASURED_SECONDS);
        double perSecond = closedLoop(request, 10);

        System.out.printf(
                "RESULT bench=gate rate_per_second=%d requests=%d errors=%d p50_ms=%.1f p99_ms=%.1f max_ms=%.1f%n",
                RATE_PER_SECOND,
                nanos.length,
                Arrays.stream(nanos).filter(n -> n < 0).count(),
                millis(nanos, 0.50),
                millis(nanos, 0.99),
                millis(nanos, 1.00));
        System.out.printf(
                "RESULT bench=gate callers=%d closed_loop_requests_per_second=%.0f%n", CLOSED_LOOP_CALLERS, perSecond);
        assertThat(Arrays.stream(nanos)).noneMatch(n -> n < 0);
    }

    /** A studio's character that wants to be asked, and a request for it. */
    private HttpRequest request() throws IOException, InterruptedException {
        String handle = "bench." + UUID.randomUUID().toString().substring(0, 8);
        Api studio = new Api(url, tokens.ofPerson("leo-licensing"));
        studio.form("/api/characters", Map.of("name", "Bench " + handle, "handle", handle, "image", Pictures.png()));
        Api.Answer policy = studio.put(
                "/api/subjects/" + handle + "/policy",
                "{\"audience\":\"everyone\",\"ask_first\":[\"personal\"],\"purposes\":[],\"price\":\"1.00 EUR\"}",
                "If-None-Match",
                "*");
        assertThat(policy.status()).as(policy.toString()).isEqualTo(201);
        String body = "{\"prompt\":\"@%s crosses a windy harbour at dawn, seen from a slow boat\",\"seconds\":\"4\","
                        .formatted(handle)
                + "\"size\":\"640x360\"}";
        return HttpRequest.newBuilder(URI.create(url + "/v1/videos"))
                .header("Authorization", "Bearer " + tokens.ofPerson("carla"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    /** Latencies in nanoseconds from the moment that each was due; negative when it failed. */
    private long[] openLoop(HttpRequest request, int seconds) {
        int count = RATE_PER_SECOND * seconds;
        AtomicLongArray latencies = new AtomicLongArray(count);
        CompletableFuture<?>[] answers = new CompletableFuture<?>[count];
        long start = System.nanoTime();
        for (int i = 0; i < count; i++) {
            long due = start + i * NANOS_PER_SECOND / RATE_PER_SECOND;
            LockSupport.parkNanos(due - System.nanoTime());
            int index = i;
            answers[i] = http.sendAsync(request, BodyHandlers.discarding()).handle((answer, failure) -> {
                long took = System.nanoTime() - due;
                latencies.set(index, failure == null && answer.statusCode() == 200 ? took : -took);
                return null;
            });
        }
        CompletableFuture.allOf(answers).join();
        return IntStream.range(0, count).mapToLong(latencies::get).toArray();
    }

    private double closedLoop(HttpRequest request, int seconds) throws InterruptedException {
        long end = System.nanoTime() + seconds * NANOS_PER_SECOND;
        AtomicLong done = new AtomicLong();
        Thread[] callers = new Thread[CLOSED_LOOP_CALLERS];
        for (int i = 0; i < callers.length; i++) {
            callers[i] = new Thread(() -> call(request, end, done));
            callers[i].start();
        }
        for (Thread caller : callers) {
            caller.join();
        }
        return done.get() / (double) seconds;
    }

    private void call(HttpRequest request, long end, AtomicLong done) {
        try {
            while (System.nanoTime() < end) {
                HttpResponse<Void> answer = http.send(request, BodyHandlers.discarding());
                if (answer.statusCode() == 200) {
                    done.incrementAndGet();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static double millis(long[] nanos, double quantile) {
        long[] sorted = Arrays.stream(nanos).map(Math::abs).sorted().toArray();
        int index = (int) Math.min(sorted.length - 1L, Math.round(Math.ceil(quantile * sorted.length)) - 1);
        return sorted[Math.max(0, index)] / 1e6;
    }
}
