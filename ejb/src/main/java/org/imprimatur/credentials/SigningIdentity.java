package org.imprimatur.credentials;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.function.Supplier;
import org.imprimatur.media.KeyFile;
import org.imprimatur.provenance.certificate.SandboxAuthority;
import org.imprimatur.provenance.certificate.SigningCredential;
import org.imprimatur.provenance.certificate.SubjectName;
import org.imprimatur.provenance.certificate.TrustAnchors;
import org.imprimatur.provenance.signature.ClaimSigner;
import org.imprimatur.settings.Settings;
import org.jspecify.annotations.Nullable;

/**
 * Who signs our manifests. At first start an authority of our own is made in the keys directory; it issues one signing
 * certificate per quarter. Nobody else trusts this authority: its anchor is published.
 */
@ApplicationScoped
public class SigningIdentity {

    private static final Duration LEAF_VALIDITY = Duration.ofDays(200);
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);
    private static final DateTimeFormatter QUARTER =
            DateTimeFormatter.ofPattern("yyyy-'q'q").withZone(ZoneOffset.UTC);
    private static final SubjectName AUTHORITY = new SubjectName("Imprimatur Sandbox Authority", "Imprimatur", "SI");
    private static final SubjectName SIGNER = new SubjectName("Imprimatur Claim Signer", "Imprimatur", "SI");

    @Inject
    Settings settings;

    private volatile @Nullable Leaf leaf;

    /** The certificate of one quarter. */
    private record Leaf(String quarter, ClaimSigner signer) {}

    /** Signs with this quarter's certificate. */
    public ClaimSigner signer(Instant now) {
        String quarter = QUARTER.format(now);
        Leaf known = leaf;
        if (known == null || !known.quarter().equals(quarter)) {
            known = new Leaf(quarter, credential(quarter, now).signer());
            leaf = known;
        }
        return known.signer();
    }

    /** What others need to trust our manifests: the root, as PEM. */
    public String anchorsPem() {
        return authority().anchorsPem();
    }

    public TrustAnchors anchors() {
        return TrustAnchors.ofPem(anchorsPem());
    }

    private SandboxAuthority authority() {
        return SandboxAuthority.ofPem(text(
                "authority.pem",
                () -> SandboxAuthority.create(AUTHORITY, Instant.now().minus(CLOCK_SKEW))
                        .toPem()));
    }

    private SigningCredential credential(String quarter, Instant now) {
        String pem = text("claim-signer-" + quarter + ".pem", () -> {
            SigningCredential issued = authority().issue(SIGNER, now.minus(CLOCK_SKEW), LEAF_VALIDITY);
            return issued.chainPem() + issued.keyPem();
        });
        return SigningCredential.ofPem(pem, pem);
    }

    private String text(String name, Supplier<String> maker) {
        Path file = settings.keysDirectory().resolve(name);
        byte[] content = KeyFile.readOrCreate(file, () -> maker.get().getBytes(StandardCharsets.UTF_8));
        return new String(content, StandardCharsets.UTF_8);
    }
}
