package org.imprimatur.platform.launcher;

/** Something keeps the platform from starting or running; the message is one line that says what to do. */
public final class StartFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What is in the way and what to do, in one line. */
    public StartFailedException(String message) {
        super(message);
    }

    StartFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
