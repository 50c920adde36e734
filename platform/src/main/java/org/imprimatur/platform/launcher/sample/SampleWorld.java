package org.imprimatur.platform.launcher.sample;

import jakarta.json.Json;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.imprimatur.platform.launcher.Sandbox;
import org.imprimatur.platform.launcher.sample.Journal.Entry;
import org.imprimatur.platform.launcher.sample.Journal.State;
import org.imprimatur.platform.launcher.sample.SampleWorldScript.Generation;
import org.imprimatur.platform.launcher.sample.SampleWorldScript.Outcome;
import org.imprimatur.platform.launcher.sample.SampleWorldScript.Withdrawal;

/**
 * Plays the script through the API, as anybody would: first what a visitor needs to find, then the rest, at a pace that
 * leaves the machine to whoever works with it. Each start goes on where the one before stopped.
 */
public final class SampleWorld {
    private static final String DONE = "done";
    private static final int FIRST = 3;
    private static final int SAID_EVERY = 12;

    private final SampleWorldScript script;
    private final Journal journal;
    private final Consumer<String> say;
    private final Steps steps;
    private final ApiClient api;
    private final Asking asking;
    private final Answering answering;

    /** @param stopping whether the platform is being stopped */
    public SampleWorld(
            SampleWorldScript script,
            Sandbox sandbox,
            Journal journal,
            Consumer<String> say,
            BooleanSupplier stopping) {
        this.script = script;
        this.journal = journal;
        this.say = say;
        this.steps = new Steps(journal, say, stopping);
        this.api = new ApiClient(sandbox);
        this.asking = new Asking(api, journal, steps);
        this.answering = new Answering(api, script.subjects());
    }

    /** Everyone and their terms, and the first films. @throws InterruptedException when the platform is being stopped */
    public void begin() throws InterruptedException {
        if (journal.has(DONE) || hasBegun()) {
            return;
        }
        say.accept(
                "Sample world: %d accounts come in".formatted(script.accounts().size()));
        Casting casting = new Casting(api, journal, steps);
        casting.meet(script.accounts());
        say.accept("Sample world: %d likenesses and characters are registered, with their terms"
                .formatted(script.subjects().size()));
        casting.register(script.subjects());
        say.accept("Sample world: the first %d of %d generations".formatted(FIRST, size()));
        play(script.generations().subList(0, FIRST));
        asking.awaitFewerThan(1);
    }

    private boolean hasBegun() {
        return script.subjects().stream().allMatch(subject -> journal.has("allowed:" + subject.handle()))
                && script.generations().subList(0, FIRST).stream()
                        .allMatch(generation -> journal.find(generation.id()).isPresent());
    }

    /** Whatever is still missing. @throws InterruptedException when the platform is being stopped */
    public void grow() throws InterruptedException {
        if (journal.has(DONE)) {
            return;
        }
        play(script.generations());
        asking.awaitFewerThan(1);
        surprises().forEach(surprise -> say.accept("Sample world: " + surprise));
        for (Withdrawal withdrawal : script.withdrawals()) {
            steps.once("withdrawn:" + withdrawal.handle(), () -> withdraw(withdrawal));
        }
        Earning earning = new Earning(api, steps);
        for (String payee : script.paid()) {
            earning.payOut(payee);
        }
        finish();
    }

    /** Grows on a thread that ends with the platform. */
    public void growInBackground() {
        Thread thread = new Thread(this::growUntilStopped, "imprimatur-sample-world");
        thread.setDaemon(true);
        thread.start();
    }

    private void growUntilStopped() {
        try {
            grow();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException unforeseen) {
            say.accept("The sample world stops growing: " + unforeseen);
        }
    }

    private void play(List<Generation> generations) throws InterruptedException {
        for (Generation generation : generations) {
            boolean isNew = journal.find(generation.id()).isEmpty();
            steps.attempt(generation.id(), () -> play(generation));
            asking.awaitFewerThan(atATime());
            int so = journal.generations().size();
            if (isNew && so % SAID_EVERY == 0 && so < size()) {
                say.accept("The sample world is still growing: %d of %d".formatted(so, size()));
            }
        }
    }

    private void play(Generation generation) throws IOException, InterruptedException {
        asking.awaitEnd(generation.remixOf());
        Entry entry = journal.find(generation.id()).orElse(null);
        if (entry == null) {
            entry = asking.ask(generation);
        }
        if (entry.state() == State.WAITING && isAnswered(generation)) {
            answering.answer(generation);
            journal.put(generation.id(), entry.in(State.RUNNING));
        }
    }

    private static boolean isAnswered(Generation generation) {
        return Set.of(Outcome.APPROVED, Outcome.DECLINED).contains(generation.outcome());
    }

    /** Half of the processors are left to others. */
    private static int atATime() {
        return Math.max(1, Math.min(4, Runtime.getRuntime().availableProcessors() / 2));
    }

    /** A world that came out otherwise than it was written is a defect, of the one or of the other. */
    public List<String> surprises() {
        return script.generations().stream()
                .flatMap(generation -> surprise(generation).stream())
                .toList();
    }

    private Optional<String> surprise(Generation generation) {
        String expected = Expectation.of(generation);
        String seen = journal.find(generation.id()).map(Expectation::of).orElse("missing");
        return seen.equals(expected)
                ? Optional.empty()
                : Optional.of("%s was expected to be %s, and is %s".formatted(generation.id(), expected, seen));
    }

    /** What was made so far. */
    public Journal journal() {
        return journal;
    }

    private void withdraw(Withdrawal withdrawal) throws IOException, InterruptedException {
        String owner = script.subjects().stream()
                .filter(subject -> subject.handle().equals(withdrawal.handle()))
                .findFirst()
                .orElseThrow()
                .owner();
        Reply reply = api.post(
                owner,
                "/api/subjects/" + withdrawal.handle() + "/revocation",
                Json.createObjectBuilder().add("reason", withdrawal.reason()).build());
        if (!reply.isGood()) {
            throw new IOException(reply.toString());
        }
    }

    private void finish() throws InterruptedException {
        if (isWhole()) {
            steps.once(
                    DONE,
                    () -> say.accept("The sample world is there: %d likenesses and characters, %d generations"
                            .formatted(script.subjects().size(), size())));
        } else {
            say.accept("The sample world has %d of %d generations; the next start tries again what is missing"
                    .formatted(journal.generations().size(), size()));
        }
    }

    private boolean isWhole() {
        return journal.generations().size() == size()
                && script.withdrawals().stream().allMatch(w -> journal.has("withdrawn:" + w.handle()))
                && script.paid().stream().allMatch(payee -> journal.has("paid:" + payee));
    }

    private int size() {
        return script.generations().size();
    }
}
