package org.imprimatur.licensing.grant;

import java.security.interfaces.ECPublicKey;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;

/** Verifies grants and job tokens for one audience. */
public final class GrantVerifier {
    private GrantVerifier() {}

    /**
     * A verifier for one guard.
     *
     * @param audience the guard's own name; what is meant for another is refused
     * @param keys finds the public key of a key id
     */
    public static GrantVerifier of(String audience, Function<String, Optional<ECPublicKey>> keys, Clock clock) {
        throw new UnsupportedOperationException();
    }

    /** @throws RefusedGrantException when the guard must not honour it */
    public Grant verifyGrant(String compact) {
        throw new UnsupportedOperationException();
    }

    /** @throws RefusedGrantException when the guard must not honour it */
    public JobToken verifyJobToken(String compact) {
        throw new UnsupportedOperationException();
    }
}
