package org.imprimatur.platform.launcher;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** What a person reads while the servers start and stop. */
public final class Progress {
    private final PrintStream out;
    private final Instant begun = Instant.now();

    private Progress(PrintStream out) {
        this.out = out;
    }

    /** Progress on standard output. */
    public static Progress toConsole() {
        return new Progress(System.out);
    }

    void say(String line) {
        out.printf(
                Locale.ROOT,
                "[%6.1f s] %s%n",
                Duration.between(begun, Instant.now()).toMillis() / 1000.0,
                line);
        out.flush();
    }

    void show(String text) {
        out.println(text);
        out.flush();
    }
}
