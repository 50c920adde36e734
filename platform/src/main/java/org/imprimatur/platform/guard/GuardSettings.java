package org.imprimatur.platform.guard;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

/**
 * How a guard is set up.
 *
 * @param port on the loopback address; 0 for any free one
 * @param upstream the GPU server's base URL
 * @param keySet where the grant keys are published (RFC 7517)
 * @param audience this guard's name in grants
 * @param journal the folder of the journal; it belongs to one guard
 * @param maximumBody the longest request body in bytes
 * @param answerTime how long the GPU server may be silent before it answers a create; for a picture that is its whole work
 * @param memory how long a job is remembered, and with it that it has been created
 */
public record GuardSettings(
        int port,
        URI upstream,
        URI keySet,
        String audience,
        Path journal,
        long maximumBody,
        Duration answerTime,
        Duration memory) {
    private static final long DEFAULT_MAXIMUM_BODY = 65L << 20;

    /** With a body of at most 65 MiB (a reference of 64), two minutes for an answer and jobs remembered for ninety days. */
    public static GuardSettings of(int port, URI upstream, URI keySet, String audience, Path journal) {
        return new GuardSettings(
                port,
                upstream,
                keySet,
                audience,
                journal,
                DEFAULT_MAXIMUM_BODY,
                Duration.ofMinutes(2),
                Duration.ofDays(90));
    }

    /** The same, with another longest body. */
    public GuardSettings withMaximumBody(long bytes) {
        return new GuardSettings(port, upstream, keySet, audience, journal, bytes, answerTime, memory);
    }

    /** The same, with another time for the GPU server to answer. */
    public GuardSettings withAnswerTime(Duration time) {
        return new GuardSettings(port, upstream, keySet, audience, journal, maximumBody, time, memory);
    }
}
