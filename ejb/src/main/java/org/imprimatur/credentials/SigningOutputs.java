package org.imprimatur.credentials;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imprimatur.clearance.SubjectDecision;
import org.imprimatur.provenance.claim.ClaimGenerator;
import org.imprimatur.provenance.manifest.IngredientDefinition;
import org.imprimatur.provenance.manifest.ManifestDefinition;
import org.imprimatur.provenance.manifest.ManifestSigning;
import org.imprimatur.provenance.manifest.SignedManifest;
import org.imprimatur.settings.Settings;

/** Puts into a generated file the signed manifest that says which consent allowed it. */
@ApplicationScoped
public class SigningOutputs {

    /** The label of our own assertion; its fields are described in `docs/consent-assertion.md`. */
    public static final String CONSENT_LABEL = "org.imprimatur.consent";

    private static final int TITLE_MAX = 80;

    @Inject
    SigningIdentity identity;

    @Inject
    Settings settings;

    /**
     * @param out appears whole or not at all
     * @param parent the signed file that a remix is made from
     */
    public SignedManifest sign(Path in, Path out, ConsentCredential consent, Optional<Path> parent, Instant now) {
        ManifestDefinition definition = definition(consent, parent, now).with(CONSENT_LABEL, assertion(consent));
        return ManifestSigning.sign(in, out, definition, identity.signer(now));
    }

    private ManifestDefinition definition(ConsentCredential consent, Optional<Path> parent, Instant now) {
        ClaimGenerator model = new ClaimGenerator(consent.request().model(), "");
        return parent.map(file -> IngredientDefinition.parentOf(file, parentTitle(consent), identity.anchors(), now))
                .map(opened -> ManifestDefinition.remixed(title(consent), generator(), model, now, opened))
                .orElseGet(() -> ManifestDefinition.generated(title(consent), generator(), model, now));
    }

    private static String parentTitle(ConsentCredential consent) {
        return "Generated video " + consent.request().findParent().orElseThrow();
    }

    private static ClaimGenerator generator() {
        return new ClaimGenerator("Imprimatur", "0.1");
    }

    /** Not the prompt: it may name people, and a manifest names nobody. */
    private static String title(ConsentCredential consent) {
        String kind = consent.request().medium().isFilm() ? "video" : "image";
        String title = "Generated %s %s".formatted(kind, consent.jobId());
        return title.substring(0, Math.min(title.length(), TITLE_MAX));
    }

    private Map<String, Object> assertion(ConsentCredential consent) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("version", 1L);
        data.put("decision", consent.decision().id().toString());
        data.put("decided_at", consent.decidedAt().toString());
        data.put("reason", consent.decision().reason());
        data.put("grant", consent.grantId());
        data.put("purpose", consent.request().purpose().wire());
        data.put("territory", consent.request().territory());
        data.put("subjects", subjects(consent));
        data.put("status", consent.statusUrl(settings.publicUrl()).toString());
        data.put("environment", settings.isSandbox() ? "SANDBOX" : "LIVE");
        return data;
    }

    private static List<Map<String, Object>> subjects(ConsentCredential consent) {
        List<Map<String, Object>> subjects = new ArrayList<>();
        for (SubjectPseudonym pseudonym : consent.subjects()) {
            SubjectDecision decided = consent.decision().subjects().stream()
                    .filter(s -> s.subject().equals(pseudonym.subject()))
                    .findFirst()
                    .orElseThrow();
            Map<String, Object> subject = new LinkedHashMap<>();
            subject.put("id", pseudonym.urn());
            subject.put("policy_version", (long) decided.policyVersion());
            subject.put(
                    "policy_digest",
                    pseudonym.policyDigest(decided.policySha256()).hex());
            subject.put("rule", decided.rule());
            subjects.add(subject);
        }
        return subjects;
    }
}
