package org.imprimatur.web.site.generations;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.imprimatur.generation.Job;
import org.imprimatur.generation.JobState;
import org.imprimatur.generation.ShownGeneration;
import org.imprimatur.generation.StoredOutput;
import org.imprimatur.web.identity.Caller;
import org.imprimatur.web.identity.Role;
import org.imprimatur.web.page.GenerationPage;
import org.imprimatur.web.page.GenerationPage.Acts;
import org.imprimatur.web.page.GenerationPage.Consent;
import org.imprimatur.web.page.GenerationPage.Family;
import org.imprimatur.web.page.GenerationPage.Media;
import org.imprimatur.web.page.GenerationPage.Relative;
import org.imprimatur.web.page.GenerationPage.State;
import org.imprimatur.web.page.GenerationsRoutes;
import org.imprimatur.web.page.Href;
import org.imprimatur.web.page.Messages;
import org.imprimatur.web.page.Pill;
import org.imprimatur.web.page.Routes;
import org.imprimatur.web.page.Tone;
import org.imprimatur.web.site.Frames;
import org.imprimatur.web.site.Words;
import org.imprimatur.web.site.cleared.ClearedViews;
import org.imprimatur.web.site.cleared.Reader;

/** Gathers the page of one generation for whoever reads it. */
@RequestScoped
public class GenerationPages {

    private static final Relative NOBODY = new Relative("", new Pill(Tone.NEUTRAL, ""), Href.none());

    @Inject
    Caller caller;

    @Inject
    Frames frames;

    @Inject
    ClearedViews cleared;

    @Inject
    JobStates states;

    GenerationPage page(ShownGeneration shown) {
        Job job = shown.job();
        boolean auditor = caller.hasRole(Role.AUDITOR);
        Reader reader = new Reader(
                caller.actor(),
                shown.isAsker() || auditor || caller.hasRole(Role.REVIEWER),
                shown.isAsker() || auditor);
        return new GenerationPage(
                frames.frame(shown.isAsker() ? "generations" : ""),
                job.id().value(),
                job.kind().wire(),
                state(job),
                media(shown),
                cleared.of(shown.dossier(), reader),
                shown.consents().stream().map(this::consent).toList(),
                family(shown),
                acts(shown));
    }

    private State state(Job job) {
        boolean said = job.state().isFinal() && !job.errorCode().isEmpty();
        return new State(
                states.pill(job),
                job.progress(),
                !job.state().isFinal(),
                said ? cleared.reason(job.errorCode()) : "",
                Words.time(job.createdAt(), locale()),
                job.findCompletedAt().map(at -> Words.time(at, locale())).orElse(""));
    }

    private Media media(ShownGeneration shown) {
        String id = shown.job().id().value();
        Optional<StoredOutput> output = shown.output();
        Href verify = output.map(o -> Routes.verifyManifest(o.manifest())).orElseGet(Href::none);
        if (output.isEmpty() || !shown.isInForce() || !mayPlay(shown)) {
            return new Media(Href.none(), Href.none(), Href.none(), "", verify, missing(shown));
        }
        boolean hasThumbnail = output.get().thumbnail().isPresent();
        return new Media(
                Routes.generationContent(id),
                hasThumbnail ? Routes.generationThumbnail(id) : Href.none(),
                Routes.generationContent(id),
                id + shown.job().request().medium().suffix(),
                verify,
                "");
    }

    /** Reviewers and auditors read of it; only those whom it concerns look at it. */
    private boolean mayPlay(ShownGeneration shown) {
        return shown.isAsker() || shown.isOwner();
    }

    private String missing(ShownGeneration shown) {
        if (shown.isDeleted()) {
            return words().text("generation.missing.deleted");
        }
        if (shown.output().isEmpty()) {
            return "";
        }
        return words().text(shown.isInForce() ? "generation.missing.reviewer" : "generation.missing.withdrawn");
    }

    private Consent consent(ShownGeneration.Consent consent) {
        boolean stands = consent.withdrawnAt().isEmpty();
        return new Consent(
                consent.name(),
                new Pill(
                        stands ? Tone.SUCCESS : Tone.DANGER,
                        words().text(stands ? "generation.consent.stands" : "generation.consent.withdrawn")),
                consent.withdrawnAt().map(at -> Words.time(at, locale())).orElse(""));
    }

    private Family family(ShownGeneration shown) {
        List<Relative> children = shown.children().stream().map(this::relative).toList();
        return new Family(shown.parent().map(this::relative).orElse(NOBODY), children);
    }

    private Relative relative(ShownGeneration.Relative relative) {
        Job job = relative.job();
        return relative.isShown()
                ? new Relative(
                        GenerationsPages.shortened(job.request().prompt()),
                        states.pill(job),
                        Routes.generation(job.id().value()))
                : new Relative(words().text("generation.relative.hidden"), states.pill(job), Href.none());
    }

    private Acts acts(ShownGeneration shown) {
        Job job = shown.job();
        String id = job.id().value();
        boolean creates = shown.isAsker() && caller.hasRole(Role.CREATOR);
        boolean canRemix =
                creates && job.kind() == Job.Kind.VIDEO && job.state() == JobState.COMPLETED && shown.isInForce();
        return new Acts(
                canRemix ? GenerationsRoutes.remix(id) : Href.none(),
                creates ? GenerationsRoutes.delete(id) : Href.none());
    }

    private Messages words() {
        return Messages.of(locale());
    }

    private Locale locale() {
        return frames.locale();
    }
}
