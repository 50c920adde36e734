package org.imprimatur.licensing.grant;

import java.security.interfaces.ECPublicKey;
import java.util.Map;

/** Public keys as a JSON Web Key Set (RFC 7517). */
public final class GrantKeys {
    private GrantKeys() {}

    /** The key set, sorted by key id. */
    public static String jwks(Map<String, ECPublicKey> keys) {
        throw new UnsupportedOperationException();
    }

    /**
     * The P-256 keys of a key set by key id; keys of other kinds are left out.
     *
     * @throws MalformedKeySetException when the text is not a key set
     */
    public static Map<String, ECPublicKey> parse(String jwks) {
        throw new UnsupportedOperationException();
    }
}
