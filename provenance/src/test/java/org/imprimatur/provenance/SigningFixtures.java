package org.imprimatur.provenance;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.imprimatur.provenance.certificate.SandboxAuthority;
import org.imprimatur.provenance.certificate.SigningCredential;
import org.imprimatur.provenance.certificate.SubjectName;
import org.imprimatur.provenance.claim.ClaimGenerator;
import org.imprimatur.provenance.manifest.ManifestDefinition;

/** An authority, a signer of it, and a manifest like those of the platform. */
public final class SigningFixtures {
    public static final Instant NOW = Instant.now();
    public static final SubjectName OWNER = new SubjectName("Sandbox Signer", "Imprimatur Sandbox", "SI");
    public static final SandboxAuthority AUTHORITY = SandboxAuthority.create(OWNER, NOW.minus(Duration.ofDays(2)));
    public static final SigningCredential CREDENTIAL =
            AUTHORITY.issue(OWNER, NOW.minus(Duration.ofDays(1)), Duration.ofDays(90));

    private SigningFixtures() {}

    public static ManifestDefinition aDefinition() {
        ClaimGenerator generator = new ClaimGenerator("Imprimatur", "0.1");
        return ManifestDefinition.generated(
                        "Dawn over Ljubljana", generator, new ClaimGenerator("Preview renderer", "1"), NOW)
                .with("org.imprimatur.consent", Map.of("decision", "permitted", "licences", 2));
    }
}
