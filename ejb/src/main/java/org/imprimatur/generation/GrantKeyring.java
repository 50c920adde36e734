package org.imprimatur.generation;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.imprimatur.licensing.grant.GrantKeys;
import org.imprimatur.licensing.grant.GrantSigner;
import org.imprimatur.media.Digest;
import org.imprimatur.media.KeyFile;
import org.imprimatur.settings.Settings;
import org.jspecify.annotations.Nullable;

/** The key that signs grants, and its public half for the guards. */
@ApplicationScoped
public class GrantKeyring {

    @Inject
    Settings settings;

    private @Nullable GrantSigner signer;
    private String jwks = "";

    @PostConstruct
    public void open() {
        byte[] stored = KeyFile.readOrCreate(settings.keysDirectory().resolve("grants.key"), GrantKeyring::newKey);
        List<String> lines =
                new String(stored, StandardCharsets.US_ASCII).lines().toList();
        byte[] publicKey = Base64.getDecoder().decode(lines.get(1));
        String keyId = Digest.of(publicKey).hex().substring(0, 16);
        try {
            KeyFactory keys = KeyFactory.getInstance("EC");
            signer = GrantSigner.of(
                    (ECPrivateKey) keys.generatePrivate(
                            new PKCS8EncodedKeySpec(Base64.getDecoder().decode(lines.get(0)))),
                    keyId);
            jwks = GrantKeys.jwks(Map.of(keyId, (ECPublicKey) keys.generatePublic(new X509EncodedKeySpec(publicKey))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key file `grants.key` holds no EC key", e);
        }
    }

    public GrantSigner signer() {
        if (signer == null) {
            throw new IllegalStateException("the keyring is not open");
        }
        return signer;
    }

    /** RFC 7517, for `/.well-known/jwks.json`. */
    public String jwks() {
        return jwks;
    }

    /** Private (PKCS #8) and public (X.509) key, a line each. */
    private static byte[] newKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair pair = generator.generateKeyPair();
            Base64.Encoder base64 = Base64.getEncoder();
            return (base64.encodeToString(pair.getPrivate().getEncoded()) + "\n"
                            + base64.encodeToString(pair.getPublic().getEncoded()) + "\n")
                    .getBytes(StandardCharsets.US_ASCII);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
