package org.imprimatur.licensing.grant;

import java.security.interfaces.ECPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * Verifies grants and job tokens for one guard: form, type, algorithm, key, signature, claims, audience, time, in that
 * order, so that nothing is believed before the signature is. Single use is the guard's business. Thread-safe when the
 * key finder is.
 */
public final class GrantVerifier {
    /** How far an issuer's clock may be ahead. Nothing is honoured after its expiry. */
    public static final Duration CLOCK_SKEW_MAX = Duration.ofSeconds(2);

    private final String audience;
    private final Signatures signatures;
    private final Clock clock;

    private GrantVerifier(String audience, Signatures signatures, Clock clock) {
        this.audience = audience;
        this.signatures = signatures;
        this.clock = clock;
    }

    /**
     * A verifier for one guard.
     *
     * @param audience the guard's own name; what is meant for another is refused
     * @param keys finds the public key of a key id
     * @param clock tells the time
     */
    public static GrantVerifier of(String audience, Function<String, Optional<ECPublicKey>> keys, Clock clock) {
        ClaimText.require("aud", audience);
        return new GrantVerifier(audience, new Signatures(keys), clock);
    }

    /** @throws RefusedGrantException when the guard must not honour it */
    public Grant verifyGrant(String compact) {
        Grant grant = read(signatures.verify(compact, TokenType.GRANT), Claims::toGrant);
        requireAudience(grant.audience());
        requireTime(grant.issuedAt(), grant.expiresAt());
        return grant;
    }

    /** @throws RefusedGrantException when the guard must not honour it */
    public JobToken verifyJobToken(String compact) {
        JobToken token = read(signatures.verify(compact, TokenType.JOB), Claims::toJobToken);
        requireAudience(token.audience());
        requireTime(token.issuedAt(), token.expiresAt());
        return token;
    }

    private static <T> T read(Claims claims, Function<Claims, T> toToken) {
        try {
            return toToken.apply(claims);
        } catch (IllegalArgumentException | ArithmeticException invalid) {
            throw new RefusedGrantException(Refusal.MALFORMED, String.valueOf(invalid.getMessage()));
        }
    }

    private void requireAudience(String intended) {
        if (!intended.equals(audience)) {
            throw new RefusedGrantException(Refusal.WRONG_AUDIENCE, "meant for `" + intended + "`");
        }
    }

    private void requireTime(Instant issuedAt, Instant expiresAt) {
        Instant now = clock.instant();
        if (!now.isBefore(expiresAt)) {
            throw new RefusedGrantException(Refusal.EXPIRED, "expired at " + expiresAt);
        }
        if (now.plus(CLOCK_SKEW_MAX).isBefore(issuedAt)) {
            throw new RefusedGrantException(Refusal.NOT_YET_VALID, "issued at " + issuedAt + ", which is yet to come");
        }
    }
}
