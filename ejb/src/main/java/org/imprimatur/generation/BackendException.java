package org.imprimatur.generation;

/** A backend, or the guard before it, did not do what was asked. */
final class BackendException extends Exception {

    private static final long serialVersionUID = 1L;

    /** What is known of the request. */
    enum Fate {
        /** It never left: another may be sent. */
        NOT_SENT,
        /** It was answered with a refusal. */
        REFUSED,
        /** It may have arrived: it must not be sent again. */
        UNKNOWN
    }

    private final Fate fate;

    BackendException(Fate fate, String message) {
        super(message);
        this.fate = fate;
    }

    BackendException(Fate fate, String message, Throwable cause) {
        super(message, cause);
        this.fate = fate;
    }

    Fate fate() {
        return fate;
    }
}
