package org.imprimatur.web.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.imprimatur.clearance.AnsweringApprovals;
import org.imprimatur.consent.ApprovedPeople;
import org.imprimatur.consent.Offer;
import org.imprimatur.consent.Policies;
import org.imprimatur.consent.PolicyVersion;
import org.imprimatur.generation.StudioCatalogue;
import org.imprimatur.generation.StudioIncome;
import org.imprimatur.generation.Uses;
import org.imprimatur.licensing.policy.Modality;
import org.imprimatur.licensing.terms.Terms;
import org.imprimatur.licensing.terms.TermsSentences;
import org.imprimatur.registry.ReferenceMedia;
import org.imprimatur.registry.Subject;
import org.imprimatur.web.page.CharacterPage;
import org.imprimatur.web.page.CharacterWithdrawPage;
import org.imprimatur.web.page.FieldErrors;
import org.imprimatur.web.page.Href;
import org.imprimatur.web.page.LikenessPage;
import org.imprimatur.web.page.Option;
import org.imprimatur.web.page.PolicyForm;
import org.imprimatur.web.page.StudioRoutes;

/** Gathers what a studio sees of one character. */
@RequestScoped
public class CharacterPages {

    private static final int USES_SHOWN = 10;
    private static final int MONTHS = 6;

    @Inject
    StudioDesk desk;

    @Inject
    Frames frames;

    @Inject
    Policies policies;

    @Inject
    ApprovedPeople approved;

    @Inject
    AnsweringApprovals answering;

    @Inject
    ReferenceMedia media;

    @Inject
    Uses uses;

    @Inject
    StudioIncome income;

    @Inject
    StudioUsePages usePages;

    @Inject
    StudioIncomePages incomePages;

    /** The page with the terms in force, or with a preset in the form. */
    CharacterPage page(Subject subject, Optional<TermsPreset> preset) {
        Optional<PolicyVersion> policy = policies.findCurrent(subject.id());
        Terms terms = policy.map(p -> Terms.of(p.policy())).orElseGet(Terms::onlyMe);
        PolicyForm form = PolicyForms.of(
                policy.map(PolicyVersion::version).orElse(0),
                preset.map(p -> p.over(terms)).orElse(terms),
                subject.instructions(),
                frames.locale());
        return page(subject, form, preset.map(TermsPreset::wire).orElse(""), FieldErrors.none());
    }

    /** The page after a form was posted wrong. */
    CharacterPage page(Subject subject, PolicyForm form, String preset, FieldErrors approvedErrors) {
        Optional<PolicyVersion> policy = policies.findCurrent(subject.id());
        return new CharacterPage(
                frames.frame("studio"),
                heading(subject, policy),
                desk.isEditor(),
                desk.isEditor() && !subject.isWithdrawn(),
                figures(subject),
                offers(subject, policy),
                form,
                Arrays.stream(TermsPreset.values())
                        .map(p -> new Option(p.wire(), p.wire().equals(preset)))
                        .toList(),
                preset,
                members(subject),
                approvedErrors,
                usePages.latest(subject.handle(), USES_SHOWN),
                months(subject),
                incomePages.of(subject.handle()));
    }

    PolicyForm fresh(Subject subject) {
        return page(subject, Optional.empty()).policy();
    }

    /** Where the small picture is; none when there is none. */
    Href picture(Subject subject) {
        return media.findShowable(subject.id())
                .map(p ->
                        StudioRoutes.picture(subject.handle(), p.address().hex().substring(0, 12)))
                .orElseGet(Href::none);
    }

    CharacterWithdrawPage withdraw(Subject subject, FieldErrors errors) {
        Uses.Counts counts = uses.count(subject.id(), Instant.EPOCH);
        return new CharacterWithdrawPage(
                frames.frame("studio"),
                subject.name(),
                subject.handle(),
                Math.toIntExact(counts.waiting()),
                Math.toIntExact(counts.running()),
                Math.toIntExact(counts.delivered()),
                errors);
    }

    private CharacterPage.Heading heading(Subject subject, Optional<PolicyVersion> policy) {
        return new CharacterPage.Heading(
                subject.name(),
                subject.handle(),
                picture(subject),
                StudioDesk.initial(subject.name()),
                subject.aliases(),
                subject.description(),
                subject.instructions(),
                subject.modalities().stream().map(Modality::wire).sorted().toList(),
                desk.state(state(subject, policy)),
                policy.map(p -> Integer.toString(p.version())).orElse(""),
                policy.map(p -> Words.day(p.madeAt(), frames.locale())).orElse(""),
                subject.isWithdrawn());
    }

    private static StudioCatalogue.State state(Subject subject, Optional<PolicyVersion> policy) {
        if (subject.isWithdrawn()) {
            return StudioCatalogue.State.WITHDRAWN;
        }
        Terms terms = policy.map(p -> Terms.of(p.policy())).orElseGet(Terms::onlyMe);
        Instant now = Instant.now();
        if (now.isBefore(terms.from()) || !now.isBefore(terms.until())) {
            return StudioCatalogue.State.CLOSED;
        }
        return StudioCatalogue.State.valueOf(Offer.of(terms).answer().name());
    }

    private LikenessPage.Figures figures(Subject subject) {
        Locale locale = frames.locale();
        YearMonth month = YearMonth.now(ZoneOffset.UTC);
        Instant since = month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        Uses.Counts counts = uses.count(subject.id(), since);
        long waiting = answering.waitingFor(subject.owner()).stream()
                .filter(a -> a.subject().equals(subject.id()))
                .count();
        String earned = income.since(subject.owner(), since).stream()
                .filter(line -> line.handle().equals(subject.handle()))
                .map(line -> Words.amount(line.earned(), locale))
                .collect(Collectors.joining(" + "));
        return new LikenessPage.Figures(
                Long.toString(counts.delivered()),
                Long.toString(waiting),
                Long.toString(counts.denied()),
                earned.isEmpty() ? "–" : earned,
                month.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, locale));
    }

    private LikenessPage.Summary offers(Subject subject, Optional<PolicyVersion> policy) {
        if (policy.isEmpty() || subject.isWithdrawn()) {
            String nobody = desk.words().text(subject.isWithdrawn() ? "studio.withdrawn.text" : "studio.no-policy");
            return new LikenessPage.Summary(List.of(), List.of(), List.of(nobody));
        }
        TermsSentences words = TermsSentences.of(Terms.of(policy.get().policy()), frames.locale());
        return new LikenessPage.Summary(words.can(), words.askMe(), words.cannot());
    }

    private List<LikenessPage.ApprovedPerson> members(Subject subject) {
        return approved.members(subject.id()).stream()
                .map(m -> new LikenessPage.ApprovedPerson(
                        m.party().account(), m.party().displayName(), Words.day(m.approvedAt(), frames.locale())))
                .toList();
    }

    private List<LikenessPage.Month> months(Subject subject) {
        YearMonth oldest = YearMonth.now(ZoneOffset.UTC).minusMonths(MONTHS - 1L);
        Map<YearMonth, Long> counted = uses.perMonth(
                subject.id(), oldest.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant());
        return Stream.iterate(oldest, m -> m.plusMonths(1))
                .limit(MONTHS)
                .map(m -> new LikenessPage.Month(
                        m.getMonth().getDisplayName(TextStyle.SHORT_STANDALONE, frames.locale()),
                        counted.getOrDefault(m, 0L).intValue()))
                .toList();
    }
}
