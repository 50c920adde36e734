package org.imprimatur.licensing.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GrantTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final KeyPair KEYS = p256();
    private static final KeyPair OTHER_KEYS = p256();
    private static final GrantSigner SIGNER = GrantSigner.of((ECPrivateKey) KEYS.getPrivate(), "key-1");
    private static final Grant GRANT = new Grant(
            "https://imprimatur.example",
            "guard-1",
            "9b2f",
            NOON,
            NOON.plusSeconds(15),
            "job-1",
            "decision-1",
            List.of("urn:uuid:1", "urn:uuid:2"),
            "POST",
            "/v1/videos",
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            new Limits(8, "1280x720", 1));
    private static final JobToken TOKEN = new JobToken(
            "https://imprimatur.example", "guard-1", "77aa", NOON, NOON.plusSeconds(60), "job-1", "video_123");

    @Test
    void verify_givesBackWhatWasSigned() {
        assertThat(verifier(NOON).verifyGrant(SIGNER.sign(GRANT))).isEqualTo(GRANT);
        assertThat(verifier(NOON).verifyJobToken(SIGNER.sign(TOKEN))).isEqualTo(TOKEN);
    }

    @Test
    void verify_honours_untilTheLastMoment() {
        String compact = SIGNER.sign(GRANT);

        assertThat(verifier(NOON.plusMillis(14_999)).verifyGrant(compact)).isEqualTo(GRANT);
        assertThat(verifier(NOON.minusSeconds(2)).verifyGrant(compact)).isEqualTo(GRANT);
    }

    @Test
    void verify_refusesAsExpired() {
        assertRefused(Refusal.EXPIRED, () -> verifier(NOON.plusSeconds(15)).verifyGrant(SIGNER.sign(GRANT)));
        assertRefused(Refusal.EXPIRED, () -> verifier(NOON.plusSeconds(60)).verifyJobToken(SIGNER.sign(TOKEN)));
    }

    @Test
    void verify_refusesAsNotYetValid() {
        assertRefused(
                Refusal.NOT_YET_VALID, () -> verifier(NOON.minusMillis(2_001)).verifyGrant(SIGNER.sign(GRANT)));
    }

    @Test
    void verify_refusesAsWrongAudience() {
        GrantVerifier other = GrantVerifier.of("guard-2", GrantTest::find, Clock.fixed(NOON, ZoneOffset.UTC));

        assertRefused(Refusal.WRONG_AUDIENCE, () -> other.verifyGrant(SIGNER.sign(GRANT)));
        assertRefused(Refusal.WRONG_AUDIENCE, () -> other.verifyJobToken(SIGNER.sign(TOKEN)));
    }

    @Test
    void verify_refusesAsWrongType_whenOneTokenStandsInForTheOther() {
        assertRefused(Refusal.WRONG_TYPE, () -> verifier(NOON).verifyGrant(SIGNER.sign(TOKEN)));
        assertRefused(Refusal.WRONG_TYPE, () -> verifier(NOON).verifyJobToken(SIGNER.sign(GRANT)));
    }

    @Test
    void verify_refusesAsUnknownKey() {
        GrantSigner stranger = GrantSigner.of((ECPrivateKey) KEYS.getPrivate(), "key-2");

        assertRefused(Refusal.UNKNOWN_KEY, () -> verifier(NOON).verifyGrant(stranger.sign(GRANT)));
        assertRefused(Refusal.UNKNOWN_KEY, () -> verifier(NOON).verifyGrant(withHeader("gen-grant+jwt", null)));
    }

    @Test
    void verify_refusesAsBadSignature_whenAnotherKeySigned() {
        GrantSigner forger = GrantSigner.of((ECPrivateKey) OTHER_KEYS.getPrivate(), "key-1");

        assertRefused(Refusal.BAD_SIGNATURE, () -> verifier(NOON).verifyGrant(forger.sign(GRANT)));
    }

    @Test
    void verify_refusesAsBadSignature_whenSignatureIsZero() {
        String compact = SIGNER.sign(GRANT);
        String zero = compact.substring(0, compact.lastIndexOf('.') + 1) + "A".repeat(86);

        assertRefused(Refusal.BAD_SIGNATURE, () -> verifier(NOON).verifyGrant(zero));
    }

    @Test
    void verify_refusesAsWrongAlgorithm_whenThePublicKeyIsUsedAsASecret() throws Exception {
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.HS512)
                .type(new JOSEObjectType("gen-grant+jwt"))
                .keyID("key-1")
                .build();
        JWSObject jws = new JWSObject(header, new Payload(Claims.of(GRANT)));
        jws.sign(new MACSigner(KEYS.getPublic().getEncoded()));

        assertRefused(Refusal.WRONG_ALGORITHM, () -> verifier(NOON).verifyGrant(jws.serialize()));
    }

    @Test
    void verify_refuses_whenNothingIsSigned() {
        String header = encode("{\"alg\":\"none\",\"typ\":\"gen-grant+jwt\",\"kid\":\"key-1\"}");
        String payload = SIGNER.sign(GRANT).split("\\.", -1)[1];

        assertRefused(Refusal.MALFORMED, () -> verifier(NOON).verifyGrant(header + "." + payload + "."));
        assertRefused(
                Refusal.MALFORMED, () -> verifier(NOON).verifyGrant(header + "." + payload + "." + "A".repeat(86)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "a.b", "a.b.c", "a.b.c.d", "{}", "Bearer x"})
    void verify_refusesAsMalformed(String compact) {
        assertRefused(Refusal.MALFORMED, () -> verifier(NOON).verifyGrant(compact));
    }

    @Test
    void verify_refusesAsMalformed_whenTooLong() {
        assertRefused(Refusal.MALFORMED, () -> verifier(NOON).verifyGrant("a".repeat(100_000)));
    }

    @Test
    void verify_refuses_whenAnyCharacterIsChanged() {
        String compact = SIGNER.sign(GRANT);

        for (int i = 0; i < compact.length(); i++) {
            char changed = compact.charAt(i) == 'A' ? 'Q' : 'A';
            String forged = compact.substring(0, i) + changed + compact.substring(i + 1);
            assertThatThrownBy(() -> verifier(NOON).verifyGrant(forged))
                    .as("character %d", i)
                    .isInstanceOf(RefusedGrantException.class);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "aud":"guard-1"            | "aud":["guard-1","guard-2"]
                    "aud":"guard-1",           | ''
                    "job":"job-1"              | "job":1
                    "job":"job-1"              | "job":" "
                    "exp":1795348815           | "exp":1795348816
                    "exp":1795348815           | "exp":1795348800
                    "exp":1795348815           | "exp":"1795348815"
                    "exp":1795348815           | "exp":99999999999999999
                    "exp":1795348815           | "exp":1795348815.5
                    "method":"POST"            | "method":"post"
                    "path":"/v1/videos"           | "path":"v1"
                    "path":"/v1/videos"           | "path":"/v1/videos?a=b"
                    "count":1                  | "count":0
                    "count":1                  | "count":4294967297
                    "seconds":8                | "seconds":-8
                    1280x720                   | 1280
                    e3b0c442                   | E3B0C442
                    ["urn:uuid:1","urn:uuid:2"] | ["urn:uuid:1",2]
                    """)
    void verify_refusesAsMalformed_whenOneClaimIsWrong(String good, String bad) throws Exception {
        String claims = new Payload(Claims.of(GRANT)).toString();
        assertThat(claims).contains(good);

        String compact = sign(claims.replace(good, bad));

        assertRefused(Refusal.MALFORMED, () -> verifier(NOON).verifyGrant(compact));
    }

    @Test
    void verify_refusesAsBadSignature_whenAHeaderIsCriticalAndUnknown() throws Exception {
        JWSHeader header = JWSHeader.parse(
                "{\"alg\":\"ES256\",\"typ\":\"gen-grant+jwt\",\"kid\":\"key-1\",\"crit\":[\"once\"],\"once\":true}");
        JWSObject jws = new JWSObject(header, new Payload(Claims.of(GRANT)));
        jws.sign(new ECDSASigner((ECPrivateKey) KEYS.getPrivate()));

        assertRefused(Refusal.BAD_SIGNATURE, () -> verifier(NOON).verifyGrant(jws.serialize()));
    }

    @Test
    void keys_surviveTheKeySet() {
        String jwks = GrantKeys.jwks(Map.of(
                "key-1", (ECPublicKey) KEYS.getPublic(),
                "key-0", (ECPublicKey) OTHER_KEYS.getPublic()));

        Map<String, ECPublicKey> keys = GrantKeys.parse(jwks);

        assertThat(keys).containsOnlyKeys("key-0", "key-1");
        assertThat(keys.get("key-1").getW()).isEqualTo(((ECPublicKey) KEYS.getPublic()).getW());
        assertThat(GrantKeys.jwks(keys)).isEqualTo(jwks).doesNotContain("\"d\"");
    }

    @Test
    void keys_leaveOutOtherKinds() {
        String jwks = "{\"keys\":[{\"kty\":\"oct\",\"kid\":\"a\",\"k\":\"AAAA\"},{\"kty\":\"new\",\"kid\":\"b\"}]}";

        assertThat(GrantKeys.parse(jwks)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "[]", "{}", "{\"keys\":1}", "{\"keys\":[{\"kty\":\"EC\",\"crv\":\"P-256\",\"kid\":\"a\"}]}"})
    void keys_areRefused_whenTextIsNotAKeySet(String jwks) {
        assertThatThrownBy(() -> GrantKeys.parse(jwks)).isInstanceOf(MalformedKeySetException.class);
    }

    @Test
    void signer_isRefused_whenKeyIsOnAnotherCurve() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp384r1"));
        ECPrivateKey key = (ECPrivateKey) generator.generateKeyPair().getPrivate();

        assertThatThrownBy(() -> GrantSigner.of(key, "key-1")).isInstanceOf(IllegalArgumentException.class);
    }

    private static GrantVerifier verifier(Instant now) {
        return GrantVerifier.of("guard-1", GrantTest::find, Clock.fixed(now, ZoneOffset.UTC));
    }

    private static Optional<ECPublicKey> find(String keyId) {
        return keyId.equals("key-1") ? Optional.of((ECPublicKey) KEYS.getPublic()) : Optional.empty();
    }

    private static void assertRefused(Refusal refusal, ThrowingCallable verification) {
        assertThatThrownBy(verification)
                .isInstanceOfSatisfying(
                        RefusedGrantException.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }

    private static String sign(String claims) throws Exception {
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(new JOSEObjectType("gen-grant+jwt"))
                .keyID("key-1")
                .build();
        JWSObject jws = new JWSObject(header, new Payload(claims));
        jws.sign(new ECDSASigner((ECPrivateKey) KEYS.getPrivate()));
        return jws.serialize();
    }

    private static String withHeader(String type, String keyId) throws Exception {
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(new JOSEObjectType(type))
                .keyID(keyId)
                .build();
        JWSObject jws = new JWSObject(header, new Payload(Claims.of(GRANT)));
        jws.sign(new ECDSASigner((ECPrivateKey) KEYS.getPrivate()));
        return jws.serialize();
    }

    private static String encode(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private static KeyPair p256() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (java.security.GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
