package org.imprimatur.platform.launcher.sample;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.imprimatur.platform.launcher.sample.Journal.Entry;
import org.imprimatur.platform.launcher.sample.Journal.State;
import org.imprimatur.platform.launcher.sample.SampleWorldScript.Generation;
import org.imprimatur.platform.launcher.sample.SampleWorldScript.Medium;

/** Requests for films and pictures, and what has become of them. */
final class Asking {
    private static final String SIZE = "640x360"; // a second of work each, on a small machine
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final long PAUSE_MILLIS = 400;

    private final ApiClient api;
    private final Journal journal;
    private final Steps steps;

    Asking(ApiClient api, Journal journal, Steps steps) {
        this.api = api;
        this.journal = journal;
        this.steps = steps;
    }

    /** Asked under a key of its own: a start that goes on after another asks for nothing twice. */
    Entry ask(Generation generation) throws IOException, InterruptedException {
        Reply reply =
                api.postOnce(generation.by(), path(generation), body(generation), "sample-world:" + generation.id());
        Entry entry = generation.medium() == Medium.IMAGE ? image(generation, reply) : film(generation, reply);
        journal.put(generation.id(), entry);
        return entry;
    }

    private String path(Generation generation) throws IOException {
        if (generation.medium() == Medium.IMAGE) {
            return "/v1/images/generations";
        }
        if (generation.remixOf().isEmpty()) {
            return "/v1/videos";
        }
        Entry parent = journal.find(generation.remixOf())
                .filter(entry -> entry.state() == State.COMPLETED)
                .orElseThrow(() -> new IOException(generation.remixOf() + " is not there to be remixed"));
        return "/v1/videos/" + parent.job() + "/remix";
    }

    private static JsonObject body(Generation generation) {
        JsonObjectBuilder use = Json.createObjectBuilder().add("purpose", generation.purpose());
        if (!generation.territory().isEmpty()) {
            use.add("territory", generation.territory());
        }
        JsonObjectBuilder body = Json.createObjectBuilder()
                .add("prompt", generation.prompt())
                .add("size", SIZE)
                .add("imprimatur", use);
        if (generation.medium() == Medium.IMAGE) {
            body.add("response_format", "url");
        } else {
            body.add("seconds", "4");
        }
        return body.build();
    }

    private static Entry film(Generation generation, Reply reply) throws IOException {
        if (isDenial(reply)) {
            return denied(generation, reply);
        }
        requireGood(reply);
        boolean asked = reply.member("imprimatur").getString("outcome", "").equals("ask-first");
        return new Entry(generation.by(), reply.json().getString("id"), asked ? State.WAITING : State.RUNNING);
    }

    /** Pictures are waited for, unless an owner is asked first. */
    private static Entry image(Generation generation, Reply reply) throws IOException {
        JsonArray waiting = reply.member("error").getJsonArray("images");
        if (waiting != null) {
            boolean asked = reply.member("error").getString("code").equals("approval-required");
            return new Entry(generation.by(), waiting.getString(0), asked ? State.WAITING : State.RUNNING);
        }
        if (isDenial(reply)) {
            return denied(generation, reply);
        }
        requireGood(reply);
        JsonObject image = reply.json().getJsonArray("data").getJsonObject(0);
        return new Entry(generation.by(), image.getJsonObject("imprimatur").getString("id"), State.COMPLETED);
    }

    private static boolean isDenial(Reply reply) {
        return reply.status() == FORBIDDEN
                && reply.member("error").getString("type", "").equals("policy_denied");
    }

    private static Entry denied(Generation generation, Reply reply) {
        String reason = reply.member("error").getString("code", "");
        return new Entry(generation.by(), "", State.DENIED, reason);
    }

    private static void requireGood(Reply reply) throws IOException {
        if (!reply.isGood()) {
            throw new IOException(reply.toString());
        }
    }

    /** Looks once. What cannot be seen now may be seen the next time, until patience ends. */
    private void look(String id, Entry entry, Instant end) throws InterruptedException {
        boolean isLast = Instant.now().plusMillis(2 * PAUSE_MILLIS).isAfter(end);
        steps.attempt(id, () -> {
            Entry seen = status(entry);
            journal.put(id, isLast && seen.equals(entry) ? entry.failed("no-end-in-sight") : seen);
        });
    }

    private Entry status(Entry entry) throws IOException, InterruptedException {
        String kind = entry.job().startsWith("image_") ? "/v1/images/" : "/v1/videos/";
        Reply reply = api.get(entry.by(), kind + entry.job());
        if (reply.status() == NOT_FOUND) {
            return entry.failed("deleted");
        }
        return switch (reply.json().getString("status", "")) {
            case "completed" -> entry.in(State.COMPLETED);
            case "failed" -> entry.failed(reply.member("error").getString("code", ""));
            default -> entry;
        };
    }

    /** Returns when fewer than so many run. */
    void awaitFewerThan(int most) throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (running() >= most && Instant.now().isBefore(end)) {
            steps.requireGoingOn();
            Thread.sleep(PAUSE_MILLIS);
            for (Map.Entry<String, Entry> made : journal.generations().entrySet()) {
                if (made.getValue().state() == State.RUNNING) {
                    look(made.getKey(), made.getValue(), end);
                }
            }
        }
    }

    /** Returns when this one has ended. */
    void awaitEnd(String id) throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (isRunning(id) && Instant.now().isBefore(end)) {
            steps.requireGoingOn();
            Thread.sleep(PAUSE_MILLIS);
            look(id, journal.find(id).orElseThrow(), end);
        }
    }

    private boolean isRunning(String id) {
        return journal.find(id).filter(entry -> entry.state() == State.RUNNING).isPresent();
    }

    private long running() {
        return journal.generations().values().stream()
                .filter(entry -> entry.state() == State.RUNNING)
                .count();
    }
}
