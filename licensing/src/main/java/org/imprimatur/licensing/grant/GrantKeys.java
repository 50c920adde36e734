package org.imprimatur.licensing.grant;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.security.interfaces.ECPublicKey;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Public keys of grants as a JSON Web Key Set (RFC 7517). */
public final class GrantKeys {
    private static final int LENGTH_MAX = 256 * 1024;

    private GrantKeys() {}

    /**
     * The key set, sorted by key id.
     *
     * @throws IllegalArgumentException when a key is not on P-256
     */
    public static String jwks(Map<String, ECPublicKey> keys) {
        List<JWK> jwks = new TreeMap<>(keys)
                .entrySet().stream()
                        .map(entry -> jwk(entry.getKey(), entry.getValue()))
                        .toList();
        return JSONObjectUtils.toJSONString(new JWKSet(jwks).toJSONObject(true));
    }

    /**
     * The P-256 signature keys of a key set by key id; keys of other kinds, or without an id, are left out.
     *
     * @throws MalformedKeySetException when the text is not a key set
     */
    public static Map<String, ECPublicKey> parse(String jwks) {
        if (jwks.length() > LENGTH_MAX) {
            throw new MalformedKeySetException("longer than " + LENGTH_MAX);
        }
        Map<String, ECPublicKey> keys = new TreeMap<>();
        for (JWK jwk : parseSet(jwks).getKeys()) {
            if (jwk instanceof ECKey ec && isGrantKey(ec)) {
                keys.put(ec.getKeyID(), publicKey(ec));
            }
        }
        return Map.copyOf(keys);
    }

    private static JWK jwk(String keyId, ECPublicKey key) {
        if (!Curve.P_256.equals(Curve.forECParameterSpec(key.getParams()))) {
            throw new IllegalArgumentException("key `" + keyId + "` is not on P-256");
        }
        return new ECKey.Builder(Curve.P_256, key)
                .keyID(keyId)
                .keyUse(KeyUse.SIGNATURE)
                .algorithm(JWSAlgorithm.ES256)
                .build();
    }

    private static boolean isGrantKey(ECKey key) {
        return key.getKeyID() != null
                && Curve.P_256.equals(key.getCurve())
                && !KeyUse.ENCRYPTION.equals(key.getKeyUse());
    }

    private static JWKSet parseSet(String jwks) {
        try {
            return JWKSet.parse(jwks);
        } catch (ParseException | IllegalArgumentException notAKeySet) {
            throw new MalformedKeySetException(String.valueOf(notAKeySet.getMessage()));
        }
    }

    private static ECPublicKey publicKey(ECKey key) {
        try {
            return key.toECPublicKey();
        } catch (JOSEException unusable) {
            throw new MalformedKeySetException("key `" + key.getKeyID() + "` is not on its curve");
        }
    }
}
