package org.imprimatur.licensing.grant;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import java.security.interfaces.ECPublicKey;
import java.text.ParseException;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Verifies compact JWS (RFC 7515, section 7.1) of one type, with ES256 and nothing else (RFC 8725, section 3.1). */
final class Signatures {
    private static final int LENGTH_MAX = 64 * 1024;

    /** Base64url without padding; an ES256 signature has 64 bytes, so that of its last digit two bits count. */
    private static final Pattern COMPACT =
            Pattern.compile("[A-Za-z0-9_-]{1,4096}\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]{85}[AQgw]");

    private final Function<String, Optional<ECPublicKey>> keys;

    Signatures(Function<String, Optional<ECPublicKey>> keys) {
        this.keys = keys;
    }

    /** The claims of a token whose signature is good. */
    Claims verify(String compact, TokenType type) {
        JWSObject jws = parse(compact);
        requireType(jws.getHeader(), type);
        requireAlgorithm(jws.getHeader());
        if (!isSignedBy(jws, key(jws.getHeader()))) {
            throw new RefusedGrantException(Refusal.BAD_SIGNATURE, "the signature does not match");
        }
        return Claims.parse(jws.getPayload().toString());
    }

    private static JWSObject parse(String compact) {
        if (compact.length() > LENGTH_MAX || !COMPACT.matcher(compact).matches()) {
            throw new RefusedGrantException(Refusal.MALFORMED, "not a compact JWS");
        }
        try {
            return JWSObject.parse(compact);
        } catch (ParseException | IllegalArgumentException notJws) {
            throw new RefusedGrantException(Refusal.MALFORMED, "not a compact JWS");
        }
    }

    private static void requireType(JWSHeader header, TokenType type) {
        if (!type.header().equals(header.getType())) {
            throw new RefusedGrantException(Refusal.WRONG_TYPE, "expected `" + type.header() + "`");
        }
    }

    private static void requireAlgorithm(JWSHeader header) {
        if (!JWSAlgorithm.ES256.equals(header.getAlgorithm())) {
            throw new RefusedGrantException(Refusal.WRONG_ALGORITHM, "expected ES256");
        }
    }

    private ECPublicKey key(JWSHeader header) {
        @Nullable String keyId = header.getKeyID();
        return Optional.ofNullable(keyId)
                .flatMap(keys)
                .orElseThrow(() -> new RefusedGrantException(Refusal.UNKNOWN_KEY, "no key `" + keyId + "`"));
    }

    /** Nimbus refuses signatures whose r or s is zero, and critical headers that it does not know. */
    private static boolean isSignedBy(JWSObject jws, ECPublicKey key) {
        try {
            return jws.verify(new ECDSAVerifier(key));
        } catch (JOSEException unusable) {
            return false;
        }
    }
}
