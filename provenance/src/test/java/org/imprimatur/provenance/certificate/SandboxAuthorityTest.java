package org.imprimatur.provenance.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.imprimatur.provenance.SigningFixtures.AUTHORITY;
import static org.imprimatur.provenance.SigningFixtures.CREDENTIAL;
import static org.imprimatur.provenance.SigningFixtures.NOW;
import static org.imprimatur.provenance.SigningFixtures.OWNER;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import org.imprimatur.provenance.MalformedCredentialException;
import org.junit.jupiter.api.Test;

class SandboxAuthorityTest {
    @Test
    void issue_givesLeafInProfile_whenAsked() throws Exception {
        X509Certificate leaf = CREDENTIAL.leaf();

        assertThat(CertificateProfile.violations(leaf)).isEmpty();
        assertThat(leaf.getExtendedKeyUsage())
                .containsExactlyInAnyOrder(CertificateProfile.EMAIL_PROTECTION, CertificateProfile.CLAIM_SIGNING);
        assertThat(CertificateTrust.isTrusted(CREDENTIAL.chain(), AUTHORITY.anchors(), NOW))
                .isTrue();
    }

    @Test
    void issue_refuses_whenValidForMoreThan366Days() {
        assertThatThrownBy(() -> AUTHORITY.issue(OWNER, NOW, Duration.ofDays(367)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isTrusted_isFalse_whenAnchorIsAnotherAuthority() {
        SandboxAuthority other = SandboxAuthority.create(OWNER, NOW);

        assertThat(CertificateTrust.isTrusted(CREDENTIAL.chain(), other.anchors(), NOW))
                .isFalse();
        assertThat(CertificateTrust.isTrusted(CREDENTIAL.chain(), TrustAnchors.none(), NOW))
                .isFalse();
    }

    @Test
    void isTrusted_isFalse_whenIntermediateIsMissing() {
        assertThat(CertificateTrust.isTrusted(List.of(CREDENTIAL.leaf()), AUTHORITY.anchors(), NOW))
                .isFalse();
    }

    @Test
    void violations_names_whenCertificateIsAnAuthority() {
        assertThat(CertificateProfile.violations(AUTHORITY.root()))
                .anySatisfy(violation -> assertThat(violation).contains("authority's"))
                .anySatisfy(violation -> assertThat(violation).contains("extended key usage"));
    }

    @Test
    void ofPem_continuesAuthority_whenWrittenBefore() {
        SandboxAuthority read = SandboxAuthority.ofPem(AUTHORITY.toPem());

        SigningCredential issued = read.issue(OWNER, NOW, Duration.ofDays(1));

        assertThat(CertificateTrust.isTrusted(
                        issued.chain(), TrustAnchors.ofPem(AUTHORITY.anchorsPem()), NOW.plusSeconds(1)))
                .isTrue();
    }

    @Test
    void credential_roundTrips_whenWrittenAsPemOrPkcs12() throws Exception {
        SigningCredential fromPem = SigningCredential.ofPem(CREDENTIAL.chainPem(), CREDENTIAL.keyPem());
        SigningCredential fromStore = SigningCredential.ofKeyStore(pkcs12(), "signer", "secret".toCharArray());

        assertThat(fromPem).isEqualTo(CREDENTIAL);
        assertThat(fromStore).isEqualTo(CREDENTIAL);
        assertThat(CREDENTIAL.toString()).doesNotContain("PRIVATE");
    }

    @Test
    void ofPem_refuses_whenTextHoldsNoKey() {
        assertThatThrownBy(() -> SigningCredential.ofPem(CREDENTIAL.chainPem(), "no key"))
                .isInstanceOf(MalformedCredentialException.class);
    }

    private static KeyStore pkcs12() throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        Certificate[] chain = {CREDENTIAL.leaf(), AUTHORITY.intermediate(), AUTHORITY.root()};
        store.setKeyEntry("signer", CREDENTIAL.key(), "secret".toCharArray(), chain);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        store.store(bytes, "secret".toCharArray());
        store.load(new ByteArrayInputStream(bytes.toByteArray()), "secret".toCharArray());
        return store;
    }
}
