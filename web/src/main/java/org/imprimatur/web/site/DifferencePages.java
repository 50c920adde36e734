package org.imprimatur.web.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.imprimatur.consent.ApprovedLists;
import org.imprimatur.consent.ApprovedPeople;
import org.imprimatur.consent.Policies;
import org.imprimatur.consent.PolicyVersion;
import org.imprimatur.generation.Consequences;
import org.imprimatur.generation.ForeseeingConsequences;
import org.imprimatur.licensing.policy.Audience;
import org.imprimatur.licensing.terms.Terms;
import org.imprimatur.licensing.terms.TermsDifference;
import org.imprimatur.licensing.terms.TermsSentences;
import org.imprimatur.registry.Subject;
import org.imprimatur.web.page.LikenessDifferencePage;
import org.imprimatur.web.page.LikenessPage;
import org.imprimatur.web.page.Messages;
import org.imprimatur.web.page.PolicyForm;
import org.imprimatur.web.page.TermsChangeLine;

/** Says what saving settings would change, and for whom. */
@RequestScoped
public class DifferencePages {

    private static final int NAMES_MAX = 8;

    @Inject
    Frames frames;

    @Inject
    Policies policies;

    @Inject
    ApprovedPeople approved;

    @Inject
    ApprovedLists lists;

    @Inject
    ForeseeingConsequences foreseeing;

    /** @param restored the version that the form was filled from, empty when it was edited */
    public LikenessDifferencePage page(Subject subject, Terms after, PolicyForm form, String restored) {
        Locale locale = frames.locale();
        Optional<PolicyVersion> current = policies.findCurrent(subject.id());
        Terms before = current.map(p -> Terms.of(p.policy())).orElseGet(Terms::onlyMe);
        TermsSentences says = TermsSentences.of(after, locale);
        TermsSentences said = TermsSentences.of(before, locale);
        List<TermsChangeLine> changes = new ArrayList<>(TermsChanges.of(before, after, locale));
        return new LikenessDifferencePage(
                frames.frame("likeness"),
                subject.name(),
                subject.handle(),
                restored,
                changes,
                current.isEmpty() || TermsDifference.between(before, after).widens(),
                summary(current.isEmpty() ? says : says.without(said)),
                summary(current.isEmpty() ? said.without(said) : said.without(says)),
                current.isEmpty() ? List.of(words().text("difference.first")) : consequences(subject, before, after),
                current.isEmpty() || !form.notes().equals(subject.instructions()),
                PolicyForms.fields(form));
    }

    private static LikenessPage.Summary summary(TermsSentences sentences) {
        return new LikenessPage.Summary(sentences.can(), sentences.askMe(), sentences.cannot());
    }

    private List<String> consequences(Subject subject, Terms before, Terms after) {
        Consequences found = foreseeing.of(subject, after, Instant.now());
        List<String> sentences = new ArrayList<>();
        int circle = circle(subject);
        if (after.audience() == Audience.ONLY_ME && before.audience() != Audience.ONLY_ME && circle > 0) {
            sentences.add(words().text("difference.circle", circle));
        }
        if (!found.losing().isEmpty()) {
            sentences.add(words().text("difference.losing", found.losing().size(), names(found.losing())));
        }
        if (found.running() > 0) {
            sentences.add(words().text("difference.running", found.running()));
        }
        if (found.waiting() > 0) {
            sentences.add(words().text("difference.waiting", found.waiting()));
        }
        if (found.finished() > 0) {
            sentences.add(words().text("difference.finished", found.finished()));
        }
        if (sentences.isEmpty()) {
            sentences.add(words().text("difference.nothing"));
        }
        if (!found.all()) {
            sentences.add(words().text("difference.looked", found.looked()));
        }
        return sentences;
    }

    private static String names(List<String> losing) {
        String shown = String.join(", ", losing.subList(0, Math.min(NAMES_MAX, losing.size())));
        return losing.size() > NAMES_MAX ? shown + " …" : shown;
    }

    private int circle(Subject subject) {
        return approved.members(subject.id()).size()
                + lists.attachedTo(subject.id()).stream()
                        .mapToInt(list -> list.members().size())
                        .sum();
    }

    private Messages words() {
        return Messages.of(frames.locale());
    }
}
