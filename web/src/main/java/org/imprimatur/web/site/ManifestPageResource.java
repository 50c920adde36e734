package org.imprimatur.web.site;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.imprimatur.credentials.RecentVerifications;
import org.imprimatur.credentials.SigningOutputs;
import org.imprimatur.credentials.Verification;
import org.imprimatur.generation.PublicOutput;
import org.imprimatur.generation.PublicOutputs;
import org.imprimatur.provenance.validation.ValidationReport;
import org.imprimatur.settings.Settings;
import org.imprimatur.web.page.FieldErrors;
import org.imprimatur.web.page.History;
import org.imprimatur.web.page.Href;
import org.imprimatur.web.page.ManifestPage;
import org.imprimatur.web.page.Messages;
import org.imprimatur.web.page.ProblemPage;
import org.imprimatur.web.page.Routes;
import org.imprimatur.web.page.VerdictPage;
import org.imprimatur.web.problem.RequestId;

/** The lasting address of each of our outputs; open to everybody, and no more than the file itself says. */
@Path("verify/manifests")
@RequestScoped
@Produces(Rendering.HTML)
public class ManifestPageResource {

    @Inject
    Frames frames;

    @Inject
    Rendering rendering;

    @Inject
    HistorySteps histories;

    @Inject
    PublicOutputs outputs;

    @Inject
    Settings settings;

    @Inject
    RequestId requestId;

    @GET
    @Path("{manifest}")
    @PermitAll
    public Response manifest(@PathParam("manifest") String manifest) {
        return outputs.find(manifest, Instant.now())
                .map(output -> rendering.ok(page(output)))
                .orElseGet(() -> rendering.of(404, unknown()));
    }

    /** It may be of anybody's file; we know those that we have released. */
    private ProblemPage unknown() {
        Messages words = Messages.of(frames.locale());
        return new ProblemPage(
                frames.frame("verify"),
                404,
                words.text("manifest.unknown.title"),
                words.text("manifest.unknown.text"),
                "",
                words.text("manifest.unknown.next"),
                requestId.value(),
                Routes.VERIFY);
    }

    private ManifestPage page(PublicOutput output) {
        Locale locale = frames.locale();
        Optional<Verification> found = output.check().map(RecentVerifications.Checked::verification);
        return new ManifestPage(
                frames.frame("verify"),
                VerdictPages.upload(FieldErrors.none()),
                output.manifest(),
                output.contentType().startsWith("image/") ? "image" : "video",
                Words.time(output.releasedAt(), locale),
                copy(output, locale),
                consents(output, found, locale),
                found.map(histories::of).orElseGet(History::none),
                settings.publicUrl()
                        .resolve(Routes.verifyManifest(output.manifest()).value())
                        .toString(),
                Href.of("/api"
                        + Routes.verifyManifest(output.manifest()).value().substring("/verify".length())));
    }

    private static ManifestPage.Copy copy(PublicOutput output, Locale locale) {
        return output.check()
                .map(checked -> new ManifestPage.Copy(
                        true,
                        VerdictPage.Verdict.valueOf(
                                checked.verification().verdict().name()),
                        Words.time(checked.at(), locale)))
                .orElseGet(() -> new ManifestPage.Copy(false, VerdictPage.Verdict.UNREADABLE, ""));
    }

    /** What each had agreed to is in the file; without it we know of the whole only. */
    private static List<VerdictPage.Consent> consents(
            PublicOutput output, Optional<Verification> found, Locale locale) {
        return found.filter(verification -> verification.consent().isPresent())
                .flatMap(Verification::report)
                .flatMap(ValidationReport::active)
                .map(manifest ->
                        ConsentLines.of(output.consent(), manifest.findAssertion(SigningOutputs.CONSENT_LABEL), locale))
                .orElseGet(() -> List.of(ConsentLines.ofAll(output.consent(), locale)));
    }
}
