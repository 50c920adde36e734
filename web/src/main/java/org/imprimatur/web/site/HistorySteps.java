package org.imprimatur.web.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.imprimatur.credentials.SigningOutputs;
import org.imprimatur.credentials.Verification;
import org.imprimatur.generation.PublicOutputs;
import org.imprimatur.provenance.claim.ClaimGenerator;
import org.imprimatur.provenance.validation.ActionView;
import org.imprimatur.provenance.validation.HistoryNode;
import org.imprimatur.provenance.validation.ManifestState;
import org.imprimatur.provenance.validation.SignerView;
import org.imprimatur.provenance.validation.ValidationReport;
import org.imprimatur.web.page.History;
import org.imprimatur.web.page.HistoryStep;
import org.imprimatur.web.page.Href;
import org.imprimatur.web.page.Messages;
import org.imprimatur.web.page.Pill;
import org.imprimatur.web.page.Routes;
import org.imprimatur.web.page.Tone;
import org.imprimatur.web.page.VerdictPage;

/** From the manifests of a file to the steps of its history, the newest first. */
@RequestScoped
public class HistorySteps {

    private static final int STEPS_MAX = 50;

    @Inject
    Frames frames;

    @Inject
    PublicOutputs outputs;

    /** Nothing is told of a file that was changed or whose signer is unknown (C2PA UX guidance). */
    public History of(Verification verification) {
        Optional<HistoryNode> file = verification
                .report()
                .filter(report -> verification.verdict() == Verification.Verdict.TRUSTED)
                .flatMap(ValidationReport::history);
        return file.map(node -> of(node, verification)).orElseGet(History::none);
    }

    /** Where we tell of an output of ours; none for another's. */
    public Href permalink(String manifest) {
        boolean isOurs = !manifest.isEmpty() && outputs.ours(List.of(manifest)).contains(manifest);
        return isOurs ? Routes.verifyManifest(manifest) : Href.none();
    }

    private History of(HistoryNode file, Verification verification) {
        List<Step> all = new ArrayList<>();
        collect(new Step(file, ""), all);
        List<Step> shown = all.subList(0, Math.min(all.size(), STEPS_MAX));
        Set<String> ours = outputs.ours(
                shown.stream().map(step -> step.node().manifestId()).toList());
        return new History(
                shown.stream().map(step -> step(step, verification, ours)).toList(), all.size() - shown.size());
    }

    /** A node, and the title of the one that has it. */
    private record Step(HistoryNode node, String owner) {}

    private static void collect(Step step, List<Step> all) {
        all.add(step);
        step.node()
                .ingredients()
                .forEach(node -> collect(new Step(node, step.node().title()), all));
    }

    private HistoryStep step(Step step, Verification verification, Set<String> ours) {
        Locale locale = frames.locale();
        Messages words = Messages.of(locale);
        HistoryNode node = step.node();
        boolean isTold = node.state() != ManifestState.INVALID;
        return new HistoryStep(
                node.title().isEmpty() ? words.text("history.untitled") : node.title(),
                relation(step, words),
                state(node.state(), words),
                isTold ? node.generator().map(ClaimGenerator::name).orElse("") : "",
                isTold ? node.signer().map(HistorySteps::name).orElse("") : "",
                isTold
                        ? node.actions().stream()
                                .map(a -> action(a, words, locale))
                                .toList()
                        : List.of(),
                isTold ? source(node.digitalSourceType(), words) : "",
                consents(node, verification, locale),
                certificate(node, isTold, locale),
                ours.contains(node.manifestId()) ? Routes.verifyManifest(node.manifestId()) : Href.none());
    }

    private static String relation(Step step, Messages words) {
        return switch (step.node().relationship()) {
            case "" -> words.text("history.self");
            case "parentOf" -> words.text("history.parent", step.owner());
            default -> words.text("history.part", step.owner());
        };
    }

    private static Pill state(ManifestState state, Messages words) {
        Tone tone = switch (state) {
            case TRUSTED -> Tone.SUCCESS;
            case VALID -> Tone.INFO;
            case INVALID -> Tone.DANGER;
            case NONE -> Tone.NEUTRAL;
        };
        return new Pill(tone, words.text("history.state." + state.name().toLowerCase(Locale.ROOT)));
    }

    private static String name(SignerView signer) {
        return Stream.of(signer.commonName(), signer.organisation())
                .filter(name -> !name.isEmpty())
                .distinct()
                .reduce("%s, %s"::formatted)
                .orElse("");
    }

    private static String action(ActionView action, Messages words, Locale locale) {
        String known = "action." + action.name();
        String what = words.text(known).equals(known) ? action.name() : words.text(known);
        String with = action.agent().isEmpty() ? what : words.text("history.with", what, action.agent());
        return time(action.when(), locale)
                .map(when -> words.text("history.when", with, when))
                .orElse(with);
    }

    private static Optional<String> time(String rfc3339, Locale locale) {
        try {
            return Optional.of(Words.time(Instant.parse(rfc3339), locale));
        } catch (DateTimeParseException e) {
            return Optional.empty(); // a signer may write anything there
        }
    }

    private static String source(String iri, Messages words) {
        String type = iri.substring(iri.lastIndexOf('/') + 1);
        String known = "source." + type;
        return type.isEmpty() || words.text(known).equals(known) ? type : words.text(known);
    }

    private static List<VerdictPage.Consent> consents(HistoryNode node, Verification verification, Locale locale) {
        return verification
                .findConsent(node.manifestId())
                .map(status -> ConsentLines.of(status, node.findAssertion(SigningOutputs.CONSENT_LABEL), locale))
                .orElse(List.of());
    }

    private static HistoryStep.Certificate certificate(HistoryNode node, boolean isTold, Locale locale) {
        Optional<SignerView> signer = node.signer().filter(s -> isTold);
        return new HistoryStep.Certificate(
                node.manifestId(),
                node.format(),
                signer.map(SignerView::issuer).orElse(""),
                signer.map(SignerView::serial).orElse(""),
                signer.map(s -> "%s – %s".formatted(Words.day(s.notBefore(), locale), Words.day(s.notAfter(), locale)))
                        .orElse(""));
    }
}
