package org.imprimatur.licensing.grant;

import java.security.interfaces.ECPrivateKey;

/** Signs grants and job tokens with ES256 (RFC 7518, section 3.4). */
public final class GrantSigner {
    private GrantSigner() {}

    /** @throws IllegalArgumentException when the key is not on P-256 or the key id is blank */
    public static GrantSigner of(ECPrivateKey key, String keyId) {
        throw new UnsupportedOperationException();
    }

    /** A compact JWS of type {@code gen-grant+jwt}. */
    public String sign(Grant grant) {
        throw new UnsupportedOperationException();
    }

    /** A compact JWS of type {@code gen-job+jwt}. */
    public String sign(JobToken token) {
        throw new UnsupportedOperationException();
    }
}
