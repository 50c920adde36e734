package org.imprimatur.platform.guard;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.imprimatur.licensing.grant.Grant;
import org.imprimatur.licensing.grant.GrantSigner;
import org.imprimatur.licensing.grant.JobToken;
import org.imprimatur.licensing.grant.Limits;

/** Issues grants and tokens for {@code guard-1} as Imprimatur does; each one is good, and a test spoils one thing. */
final class Issuer {
    static final String AUDIENCE = "guard-1";

    private final KeyPair keys;
    private final String keyId;

    Issuer(String keyId) {
        this.keyId = keyId;
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            keys = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    String keyId() {
        return keyId;
    }

    ECPublicKey publicKey() {
        return (ECPublicKey) keys.getPublic();
    }

    String sign(Grant grant) {
        return GrantSigner.of((ECPrivateKey) keys.getPrivate(), keyId).sign(grant);
    }

    String sign(JobToken token) {
        return GrantSigner.of((ECPrivateKey) keys.getPrivate(), keyId).sign(token);
    }

    static Grant grant(String body) {
        return grant(body, "job-" + UUID.randomUUID());
    }

    static Grant grant(String body, String job) {
        return grant(body, job, AUDIENCE, Instant.now().plusSeconds(10), "/v1/videos");
    }

    static Grant grant(String body, String job, String audience, Instant expiresAt, String path) {
        return new Grant(
                "https://imprimatur.test",
                audience,
                UUID.randomUUID().toString(),
                expiresAt.minusSeconds(15),
                expiresAt,
                job,
                "decision-1",
                List.of("licence-1"),
                "POST",
                path,
                sha256(body),
                new Limits(8, "1280x720", 1));
    }

    static JobToken token(String job, String backendJob) {
        Instant now = Instant.now();
        return new JobToken(
                "https://imprimatur.test",
                AUDIENCE,
                UUID.randomUUID().toString(),
                now.minusSeconds(1),
                now.plusSeconds(60),
                job,
                backendJob);
    }

    static String sha256(String body) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
