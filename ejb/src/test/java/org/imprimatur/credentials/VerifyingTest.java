package org.imprimatur.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.imprimatur.credentials.Verification.Verdict;
import org.imprimatur.media.Digest;
import org.imprimatur.provenance.certificate.SandboxAuthority;
import org.imprimatur.provenance.certificate.SigningCredential;
import org.imprimatur.provenance.certificate.SubjectName;
import org.imprimatur.provenance.certificate.TrustAnchors;
import org.imprimatur.provenance.claim.ClaimGenerator;
import org.imprimatur.provenance.manifest.IngredientDefinition;
import org.imprimatur.provenance.manifest.ManifestDefinition;
import org.imprimatur.provenance.manifest.ManifestSigning;
import org.imprimatur.vitals.Measures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyingTest {

    private static final Instant NOW = Instant.now();
    private static final SubjectName NAME = new SubjectName("Signer", "Test", "SI");
    private static final SandboxAuthority OURS = SandboxAuthority.create(NAME, NOW.minus(Duration.ofDays(2)));
    private static final ClaimGenerator GENERATOR = new ClaimGenerator("Imprimatur", "0.1");
    private static final ClaimGenerator MODEL = new ClaimGenerator("preview-1", "");
    private static final UUID OF_PARENT = UUID.randomUUID();
    private static final UUID OF_REMIX = UUID.randomUUID();

    @TempDir
    Path directory;

    private final Verifying verifying = new Verifying();
    private final Map<UUID, ConsentStatus> known = new HashMap<>();

    @BeforeEach
    void knowBothConsents() {
        verifying.identity = new SigningIdentity() {
            @Override
            public TrustAnchors anchors() {
                return OURS.anchors();
            }
        };
        verifying.statuses = new ConsentStatuses() {
            @Override
            public Optional<ConsentStatus> find(UUID id) {
                return Optional.ofNullable(known.get(id));
            }
        };
        verifying.measures = Measures.into(new SimpleMeterRegistry());
        known.put(OF_PARENT, new ConsentStatus(OF_PARENT, NOW, Map.of(UUID.randomUUID(), NOW)));
        known.put(OF_REMIX, new ConsentStatus(OF_REMIX, NOW, Map.of()));
    }

    @Test
    void verify_findsTheConsentOfEveryAncestor_whenRemixed() throws Exception {
        Path parent = sign(OURS, "parent.png", generated());
        Path remix = sign(OURS, "remix.png", remixOf(parent));
        List<VerificationStep> steps = new ArrayList<>();

        Verification found = verifying.verify(remix, NOW, steps::add);

        assertThat(found.verdict()).isEqualTo(Verdict.TRUSTED);
        assertThat(found.consent().map(ConsentStatus::id)).contains(OF_REMIX);
        String parentId = verifying
                .verify(parent, NOW)
                .report()
                .orElseThrow()
                .history()
                .orElseThrow()
                .manifestId();
        assertThat(found.findConsent(parentId).map(ConsentStatus::isInForce)).contains(false);
        assertThat(steps).containsExactly(VerificationStep.values());
    }

    @Test
    void verify_asksForNoConsent_whenSignerIsUnknown() throws Exception {
        SandboxAuthority stranger = SandboxAuthority.create(NAME, NOW.minus(Duration.ofDays(2)));

        Verification found = verifying.verify(sign(stranger, "strange.png", generated()), NOW);

        assertThat(found.verdict()).isEqualTo(Verdict.UNKNOWN_SIGNER);
        assertThat(found.consents()).isEmpty();
    }

    @Test
    void verify_leavesOutTheConsentOfAnAncestorThatIsNotTrusted() throws Exception {
        SandboxAuthority stranger = SandboxAuthority.create(NAME, NOW.minus(Duration.ofDays(2)));
        Path parent = sign(stranger, "parent.png", generated());

        Verification found = verifying.verify(sign(OURS, "remix.png", remixOf(parent)), NOW);

        assertThat(found.consents().values()).extracting(ConsentStatus::id).containsExactly(OF_REMIX);
    }

    @Test
    void check_readsTheFileOnce_whenAskedAgainSoon() throws Exception {
        RecentVerifications recent = new RecentVerifications();
        recent.verifying = verifying;
        Path file = sign(OURS, "kept.png", generated());
        Digest address = Digest.of("kept");

        assertThat(recent.check(address, file, NOW).verification().verdict()).isEqualTo(Verdict.TRUSTED);
        Files.delete(file);
        known.clear();
        RecentVerifications.Checked again = recent.check(address, file, NOW.plusSeconds(60));

        assertThat(again.at()).isEqualTo(NOW);
        assertThat(again.verification().verdict()).isEqualTo(Verdict.TRUSTED);
        assertThat(again.verification().consents()).isEmpty(); // these are asked for each time
    }

    private static ManifestDefinition generated() {
        return ManifestDefinition.generated("Made", GENERATOR, MODEL, NOW)
                .with(SigningOutputs.CONSENT_LABEL, Map.of("status", "https://x.example/api/consents/" + OF_PARENT));
    }

    private static ManifestDefinition remixOf(Path parent) {
        IngredientDefinition ingredient = IngredientDefinition.parentOf(parent, "Made", OURS.anchors(), NOW);
        return ManifestDefinition.remixed("Remix", GENERATOR, MODEL, NOW, ingredient)
                .with(SigningOutputs.CONSENT_LABEL, Map.of("status", "https://x.example/api/consents/" + OF_REMIX));
    }

    private Path sign(SandboxAuthority authority, String name, ManifestDefinition definition) throws IOException {
        SigningCredential credential = authority.issue(NAME, NOW.minus(Duration.ofDays(1)), Duration.ofDays(30));
        Path plain = directory.resolve("plain-" + name);
        ImageIO.write(new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB), "png", plain.toFile());
        ManifestSigning.sign(plain, directory.resolve(name), definition, credential.signer());
        return directory.resolve(name);
    }
}
