package org.imprimatur.licensing.grant;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import java.security.interfaces.ECPrivateKey;
import java.util.Map;

/** Signs grants and job tokens with ES256 (RFC 7518, section 3.4), as compact JWS. Thread-safe. */
public final class GrantSigner {
    private final JWSSigner signer;
    private final String keyId;

    private GrantSigner(JWSSigner signer, String keyId) {
        this.signer = signer;
        this.keyId = keyId;
    }

    /**
     * A signer with this key.
     *
     * @param key on the curve P-256; it may live in a hardware module
     * @param keyId under which verifiers find the public key
     * @throws IllegalArgumentException when the key is on another curve or the key id is blank
     */
    public static GrantSigner of(ECPrivateKey key, String keyId) {
        ClaimText.require("kid", keyId);
        if (!Curve.P_256.equals(Curve.forECParameterSpec(key.getParams()))) {
            throw new IllegalArgumentException("the key is not on P-256");
        }
        try {
            return new GrantSigner(new ECDSASigner(key), keyId);
        } catch (JOSEException unusable) {
            throw new IllegalArgumentException("the key cannot sign", unusable);
        }
    }

    /** A compact JWS of type {@code gen-grant+jwt}. */
    public String sign(Grant grant) {
        return sign(TokenType.GRANT, Claims.of(grant));
    }

    /** A compact JWS of type {@code gen-job+jwt}. */
    public String sign(JobToken token) {
        return sign(TokenType.JOB, Claims.of(token));
    }

    private String sign(TokenType type, Map<String, Object> claims) {
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(type.header())
                .keyID(keyId)
                .build();
        JWSObject jws = new JWSObject(header, new Payload(claims));
        try {
            jws.sign(signer);
        } catch (JOSEException failed) {
            throw new IllegalStateException("cannot sign with key " + keyId, failed);
        }
        return jws.serialize();
    }
}
