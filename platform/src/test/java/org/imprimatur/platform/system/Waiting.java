package org.imprimatur.platform.system;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.function.Predicate;

/** Waits for what will be so soon, and says what it was at last if not. */
final class Waiting {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final long PAUSE_MILLIS = 250;

    private Waiting() {}

    static <T> T until(Callable<T> look, Predicate<T> isSo) throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        T seen = look.call();
        while (!isSo.test(seen)) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("not so within " + PATIENCE.toSeconds() + " s; last seen: " + seen);
            }
            Thread.sleep(PAUSE_MILLIS);
            seen = look.call();
        }
        return seen;
    }
}
