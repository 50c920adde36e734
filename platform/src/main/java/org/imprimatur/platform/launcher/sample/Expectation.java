package org.imprimatur.platform.launcher.sample;

import java.util.Locale;
import org.imprimatur.platform.launcher.sample.Journal.Entry;
import org.imprimatur.platform.launcher.sample.Journal.State;
import org.imprimatur.platform.launcher.sample.SampleWorldScript.Generation;

/** What should have come of a generation, and what has, in the same words. */
final class Expectation {
    private Expectation() {}

    static String of(Generation generation) {
        return switch (generation.outcome()) {
            case PERMITTED, APPROVED -> words(State.COMPLETED, "");
            case WAITING -> words(State.WAITING, "");
            case DECLINED -> words(State.FAILED, "approval-denied");
            case DENIED -> words(State.DENIED, generation.reason());
        };
    }

    static String of(Entry entry) {
        return words(entry.state(), entry.reason());
    }

    private static String words(State state, String reason) {
        return (state.name().toLowerCase(Locale.ROOT) + " " + reason).strip();
    }
}
