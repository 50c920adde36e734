package org.imprimatur.licensing.grant;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Times as tokens carry them: whole seconds (RFC 7519, NumericDate). */
final class Moments {
    private Moments() {}

    static Instant wholeSeconds(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS);
    }

    static void requireLifetime(Instant issuedAt, Instant expiresAt, Duration longest) {
        if (!issuedAt.isBefore(expiresAt)) {
            throw new IllegalArgumentException("expires at `" + expiresAt + "`, not after `" + issuedAt + "`");
        }
        if (Duration.between(issuedAt, expiresAt).compareTo(longest) > 0) {
            throw new IllegalArgumentException("lives longer than " + longest.toSeconds() + " s");
        }
    }
}
