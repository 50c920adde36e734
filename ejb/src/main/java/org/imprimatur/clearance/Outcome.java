package org.imprimatur.clearance;

import java.util.Arrays;

/** The three answers; the worst of the subjects' is the request's. */
public enum Outcome {
    PERMITTED("permitted"),
    ASK_FIRST("ask-first"),
    DENIED("denied");

    private final String wire;

    Outcome(String wire) {
        this.wire = wire;
    }

    public String wire() {
        return wire;
    }

    static Outcome ofWire(String wire) {
        return Arrays.stream(values())
                .filter(outcome -> outcome.wire.equals(wire))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not an outcome: " + wire));
    }
}
