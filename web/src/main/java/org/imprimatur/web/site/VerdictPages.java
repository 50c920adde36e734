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
import org.imprimatur.credentials.SigningOutputs;
import org.imprimatur.credentials.Verification;
import org.imprimatur.provenance.validation.ActiveManifest;
import org.imprimatur.provenance.validation.AssertionView;
import org.imprimatur.provenance.validation.SignerView;
import org.imprimatur.provenance.validation.StatusEntry;
import org.imprimatur.provenance.validation.ValidationReport;
import org.imprimatur.web.credentials.UploadedFile;
import org.imprimatur.web.page.FieldErrors;
import org.imprimatur.web.page.Tone;
import org.imprimatur.web.page.VerdictPage;
import org.imprimatur.web.page.VerifyPage;

/** From a verification to the page that tells of it. */
@RequestScoped
public class VerdictPages {

    private static final String TYPES =
            "video/mp4,video/quicktime,audio/mp4,image/jpeg,image/png,.mp4,.mov,.m4a,.jpg,.jpeg,.png";

    @Inject
    Frames frames;

    @Inject
    HistorySteps histories;

    static VerifyPage.Upload upload(FieldErrors errors) {
        return new VerifyPage.Upload(
                Words.megabytes(UploadedFile.BYTES_MAX), Math.toIntExact(UploadedFile.BYTES_MAX), TYPES, errors);
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
                        .map(status -> ConsentLines.of(status, consentIn(manifest), locale))
                        .orElse(List.of()),
                histories.of(verification),
                histories.permalink(manifest.map(ActiveManifest::id).orElse("")),
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

    private static Optional<AssertionView> consentIn(Optional<ActiveManifest> manifest) {
        return manifest.flatMap(m -> m.findAssertion(SigningOutputs.CONSENT_LABEL));
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
