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
import java.util.UUID;
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

    public VerdictPage page(Verification verification, UploadedFile file, String name, Instant checkedAt) {
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
        for (Map<?, ?> subject : subjects(manifest)) {
            Optional<Instant> withdrawnAt = pseudonym(subject).flatMap(status::findWithdrawnAt);
            consents.add(new VerdictPage.Consent(
                    words.text("consent.subject", consents.size() + 1),
                    words.text(
                            "consent.policy",
                            String.valueOf(subject.get("policy_version")),
                            Words.time(status.givenAt(), locale)),
                    withdrawnAt.isEmpty() ? VerdictPage.Now.IN_FORCE : VerdictPage.Now.WITHDRAWN,
                    withdrawnAt.map(at -> Words.time(at, locale)).orElse("")));
        }
        return consents.isEmpty() ? List.of(nobody(status, words, locale)) : consents;
    }

    /** No registered likeness or character was found in the request: it was permitted as such. */
    private static VerdictPage.Consent nobody(ConsentStatus status, Messages words, Locale locale) {
        return new VerdictPage.Consent(
                words.text("consent.nobody"),
                words.text("consent.nobody.then", Words.time(status.givenAt(), locale)),
                VerdictPage.Now.IN_FORCE,
                "");
    }

    private static Optional<UUID> pseudonym(Map<?, ?> subject) {
        String urn = String.valueOf(subject.get("id"));
        return urn.matches("urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? Optional.of(UUID.fromString(urn.substring("urn:uuid:".length())))
                : Optional.empty();
    }

    private static List<Map<?, ?>> subjects(Optional<ActiveManifest> manifest) {
        List<Map<?, ?>> found = new ArrayList<>();
        manifest.flatMap(m -> m.findAssertion(SigningOutputs.CONSENT_LABEL))
                .map(AssertionView::data)
                .map(data -> data.get("subjects"))
                .filter(List.class::isInstance)
                .ifPresent(subjects -> {
                    for (Object subject : (List<?>) subjects) {
                        if (subject instanceof Map<?, ?> map) {
                            found.add(map);
                        }
                    }
                });
        return found;
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
