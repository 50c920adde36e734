package org.imprimatur.web.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonWriter;
import jakarta.json.stream.JsonGenerator;
import java.io.StringWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.imprimatur.credentials.ConsentStatus;
import org.imprimatur.credentials.SigningOutputs;
import org.imprimatur.credentials.Verification;
import org.imprimatur.provenance.validation.ActiveManifest;
import org.imprimatur.provenance.validation.AssertionView;
import org.imprimatur.provenance.validation.SignerView;
import org.imprimatur.provenance.validation.StatusEntry;
import org.imprimatur.provenance.validation.ValidationReport;
import org.imprimatur.web.credentials.UploadedFile;
import org.imprimatur.web.page.FieldErrors;
import org.imprimatur.web.page.Messages;
import org.imprimatur.web.page.Tone;
import org.imprimatur.web.page.VerdictPage;
import org.imprimatur.web.page.VerifyPage;

/** From a verification to the page that tells of it. */
@RequestScoped
public class VerdictPages {

    @Inject
    Frames frames;

    static VerifyPage.Upload upload(FieldErrors errors) {
        return new VerifyPage.Upload(Words.megabytes(UploadedFile.BYTES_MAX), "video/mp4,.mp4", errors);
    }

    VerdictPage page(Verification verification, UploadedFile file, String name, Instant checkedAt) {
        Locale locale = frames.locale();
        Optional<ActiveManifest> manifest = verification.report().flatMap(ValidationReport::active);
        return new VerdictPage(
                frames.frame("verify"),
                upload(FieldErrors.none()),
                VerdictPage.Verdict.valueOf(verification.verdict().name()),
                new VerdictPage.CheckedFile(
                        name, Words.size(file.size()), file.sha256(), Words.time(checkedAt, locale)),
                manifest.filter(m -> showsSigner(verification))
                        .map(m -> signature(m, locale))
                        .orElseGet(VerdictPage.Signature::none),
                verification
                        .consent()
                        .map(status -> consents(status, manifest, locale))
                        .orElse(List.of()),
                verification.report().map(VerdictPages::evidence).orElseGet(VerdictPage.Evidence::none));
    }

    /** A broken binding says nothing about what was there before: no prior data is shown (C2PA UX guidance). */
    private static boolean showsSigner(Verification verification) {
        return switch (verification.verdict()) {
            case TRUSTED, UNKNOWN_SIGNER, CERTIFICATE_EXPIRED -> true;
            case CHANGED, NO_CREDENTIALS, UNREADABLE -> false;
        };
    }

    private static VerdictPage.Signature signature(ActiveManifest manifest, Locale locale) {
        Optional<SignerView> signer = manifest.signer();
        return new VerdictPage.Signature(
                signer.map(SignerView::commonName).orElse(""),
                signer.map(SignerView::organisation).orElse(""),
                "",
                manifest.title(),
                manifest.generator().name(),
                manifest.id(),
                signer.map(SignerView::issuer).orElse(""),
                signer.map(SignerView::serial).orElse(""),
                signer.map(s -> "%s – %s".formatted(Words.day(s.notBefore(), locale), Words.day(s.notAfter(), locale)))
                        .orElse(""));
    }

    /** One line per subject of the manifest; who they are is not said. */
    private static List<VerdictPage.Consent> consents(
            ConsentStatus status, Optional<ActiveManifest> manifest, Locale locale) {
        Messages words = Messages.of(locale);
        List<VerdictPage.Consent> consents = new ArrayList<>();
        VerdictPage.Now now = status.isInForce() ? VerdictPage.Now.IN_FORCE : VerdictPage.Now.WITHDRAWN;
        String since =
                status.findWithdrawnAt().map(at -> Words.time(at, locale)).orElse("");
        for (Object version : policyVersions(manifest)) {
            consents.add(new VerdictPage.Consent(
                    words.text("consent.subject", consents.size() + 1),
                    words.text("consent.policy", String.valueOf(version), Words.time(status.givenAt(), locale)),
                    now,
                    since));
        }
        return consents;
    }

    private static List<Object> policyVersions(Optional<ActiveManifest> manifest) {
        List<Object> versions = new ArrayList<>();
        manifest.flatMap(m -> m.findAssertion(SigningOutputs.CONSENT_LABEL))
                .map(AssertionView::data)
                .map(data -> data.get("subjects"))
                .filter(List.class::isInstance)
                .ifPresent(subjects -> {
                    for (Object subject : (List<?>) subjects) {
                        if (subject instanceof Map<?, ?> map) {
                            versions.add(map.get("policy_version"));
                        }
                    }
                });
        return versions;
    }

    private static VerdictPage.Evidence evidence(ValidationReport report) {
        List<VerdictPage.Assertion> assertions = report.active()
                .map(m -> m.assertions().stream()
                        .map(a -> new VerdictPage.Assertion(a.label(), indented(a.data())))
                        .toList())
                .orElse(List.of());
        List<VerdictPage.Status> statuses = new ArrayList<>();
        report.failure().forEach(entry -> statuses.add(status(Tone.DANGER, entry)));
        report.informational().forEach(entry -> statuses.add(status(Tone.INFO, entry)));
        report.success().forEach(entry -> statuses.add(status(Tone.SUCCESS, entry)));
        return new VerdictPage.Evidence(assertions, statuses);
    }

    private static VerdictPage.Status status(Tone tone, StatusEntry entry) {
        return new VerdictPage.Status(tone, entry.code(), entry.url(), entry.explanation());
    }

    private static String indented(Map<String, Object> data) {
        JsonObject json = Json.createObjectBuilder(data).build();
        StringWriter text = new StringWriter();
        try (JsonWriter writer = Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                .createWriter(text)) {
            writer.writeObject(json);
        }
        return text.toString().strip();
    }
}
