package org.imprimatur.generation;

import java.util.Locale;

/** Where a job stands. */
public enum JobState {
    /** An owner is being asked. */
    AWAITING,
    /** Permitted, and waiting for a worker. */
    CLEARED,
    /** A grant is out; whether the backend took it is not known yet. */
    DISPATCHING,
    /** The backend works on it. */
    RUNNING,
    /** Signed, paid for, released. */
    COMPLETED,
    /** Something broke; it is never run again. */
    FAILED,
    /** An owner said no, or did not answer in time. */
    REFUSED,
    /** Consent was withdrawn before the output was released. */
    WITHDRAWN,
    /** Whoever asked called it off before the output was released. */
    CANCELLED;

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    static JobState ofWire(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT));
    }

    public boolean isFinal() {
        return this == COMPLETED || this == FAILED || this == REFUSED || this == WITHDRAWN || this == CANCELLED;
    }
}
