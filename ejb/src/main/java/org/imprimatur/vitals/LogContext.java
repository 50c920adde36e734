package org.imprimatur.vitals;

import org.jboss.logging.MDC;

/** What every line of the log says while a thread works on one thing: the request's id, the job's. */
public final class LogContext implements AutoCloseable {

    /** A request over HTTP; also in its answer's `X-Request-Id` and in its error. */
    public static final String REQUEST = "request";

    /** A generation's job. */
    public static final String JOB = "job";

    private final String key;

    private LogContext(String key) {
        this.key = key;
    }

    /** Until it is closed, in this thread. */
    public static LogContext with(String key, String value) {
        MDC.put(key, value);
        return new LogContext(key);
    }

    @Override
    public void close() {
        MDC.remove(key);
    }
}
