package org.imprimatur.clearance;

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
}
