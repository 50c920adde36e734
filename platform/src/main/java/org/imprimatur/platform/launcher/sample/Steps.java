package org.imprimatur.platform.launcher.sample;

import java.io.IOException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Takes each step once, over all starts. One that fails is said, skipped, and tried again at the next start. */
final class Steps {
    private final Journal journal;
    private final Consumer<String> say;
    private final BooleanSupplier stopping;

    Steps(Journal journal, Consumer<String> say, BooleanSupplier stopping) {
        this.journal = journal;
        this.say = say;
        this.stopping = stopping;
    }

    /** Something that can fail. */
    interface Step {
        void take() throws IOException, InterruptedException;
    }

    void once(String name, Step step) throws InterruptedException {
        if (!journal.has(name)) {
            attempt(name, () -> {
                step.take();
                journal.add(name);
            });
        }
    }

    /** @throws InterruptedException also when the platform is being stopped: then nothing more is wanted */
    void attempt(String name, Step step) throws InterruptedException {
        requireGoingOn();
        try {
            step.take();
        } catch (IOException failure) {
            requireGoingOn();
            warn(name, String.valueOf(failure.getMessage()));
        } catch (RuntimeException unforeseen) { // an answer that is not what the API promises
            warn(name, unforeseen.toString());
        }
    }

    private void warn(String name, String what) {
        say.accept("Sample world: %s: %s".formatted(name, what));
    }

    void requireGoingOn() throws InterruptedException {
        if (stopping.getAsBoolean()) {
            throw new InterruptedException("the platform is being stopped");
        }
    }
}
