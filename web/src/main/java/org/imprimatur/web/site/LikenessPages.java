package org.imprimatur.web.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.imprimatur.clearance.AnsweringApprovals;
import org.imprimatur.clearance.Approval;
import org.imprimatur.consent.ApprovedList;
import org.imprimatur.consent.ApprovedLists;
import org.imprimatur.consent.ApprovedPeople;
import org.imprimatur.consent.Policies;
import org.imprimatur.consent.PolicyVersion;
import org.imprimatur.consent.RevokingConsent;
import org.imprimatur.generation.Use;
import org.imprimatur.generation.Uses;
import org.imprimatur.licensing.policy.Modality;
import org.imprimatur.licensing.terms.Terms;
import org.imprimatur.licensing.terms.TermsSentences;
import org.imprimatur.registry.Parties;
import org.imprimatur.registry.Subject;
import org.imprimatur.registry.Subjects;
import org.imprimatur.royalties.EarningsReport;
import org.imprimatur.royalties.OnboardingPayees;
import org.imprimatur.royalties.Payee;
import org.imprimatur.royalties.PayingOut;
import org.imprimatur.royalties.Payout;
import org.imprimatur.royalties.ReportingEarnings;
import org.imprimatur.web.identity.Caller;
import org.imprimatur.web.page.Choice;
import org.imprimatur.web.page.FieldErrors;
import org.imprimatur.web.page.Href;
import org.imprimatur.web.page.LikenessPage;
import org.imprimatur.web.page.LikenessPage.PayoutAccount;
import org.imprimatur.web.page.Messages;
import org.imprimatur.web.page.Pill;
import org.imprimatur.web.page.PolicyForm;
import org.imprimatur.web.page.Routes;
import org.imprimatur.web.page.Tone;
import org.imprimatur.web.page.UseCard;

/** Gathers what an owner sees of a likeness. */
@RequestScoped
public class LikenessPages {

    private static final int USES_SHOWN = 6;
    private static final int APPROVALS_SHOWN = 3;
    private static final int MONTHS = 6;
    private static final int PAYOUTS_SHOWN = 5;

    @Inject
    Caller caller;

    @Inject
    Frames frames;

    @Inject
    Subjects subjects;

    @Inject
    Policies policies;

    @Inject
    ApprovedPeople approved;

    @Inject
    ApprovedLists lists;

    @Inject
    RevokingConsent revoking;

    @Inject
    AnsweringApprovals answering;

    @Inject
    Uses uses;

    @Inject
    ReportingEarnings reporting;

    @Inject
    OnboardingPayees payees;

    @Inject
    PayingOut payouts;

    @Inject
    Parties parties;

    public LikenessPage page(Subject subject) {
        return page(subject, fresh(subject), FieldErrors.none());
    }

    public LikenessPage page(Subject subject, PolicyForm form, FieldErrors circleErrors) {
        Locale locale = frames.locale();
        Optional<PolicyVersion> policy = policies.findCurrent(subject.id());
        List<Approval> waiting = answering.waitingFor(subject.owner()).stream()
                .filter(a -> a.subject().equals(subject.id()))
                .toList();
        EarningsReport earnings = reporting.report(subject.owner().value());
        return new LikenessPage(
                frames.frame("likeness"),
                heading(subject, policy, locale),
                siblings(subject),
                figures(subject, waiting.size(), earnings, locale),
                form,
                summary(policy, locale),
                circle(subject, circleErrors, locale),
                waiting.stream()
                        .limit(APPROVALS_SHOWN)
                        .map(a -> approval(a, locale))
                        .toList(),
                usesOf(subject, locale),
                earnings(subject.owner().value(), earnings, locale));
    }

    public PolicyForm fresh(Subject subject) {
        Optional<PolicyVersion> policy = policies.findCurrent(subject.id());
        return PolicyForms.of(
                policy.map(PolicyVersion::version).orElse(0),
                policy.map(p -> Terms.of(p.policy())).orElseGet(Terms::onlyMe),
                subject.instructions(),
                frames.locale());
    }

    private LikenessPage.Heading heading(Subject subject, Optional<PolicyVersion> policy, Locale locale) {
        Instant since = policy.map(PolicyVersion::madeAt).orElse(subject.registeredAt());
        return new LikenessPage.Heading(
                subject.name(),
                subject.handle(),
                subject.modalities().stream().map(Modality::wire).sorted().toList(),
                policy.map(p -> Integer.toString(p.version())).orElse(""),
                Words.day(
                        subject.isWithdrawn() ? revoking.findLast(subject.id()).orElse(since) : since, locale),
                subject.isWithdrawn(),
                Href.none());
    }

    private List<LikenessPage.Sibling> siblings(Subject subject) {
        List<Subject> all = subjects.ownedBy(subject.owner(), Subject.Kind.LIKENESS);
        return all.size() < 2
                ? List.of()
                : all.stream()
                        .map(s -> new LikenessPage.Sibling(
                                s.name(), Routes.likeness(s.handle()), s.id().equals(subject.id())))
                        .toList();
    }

    private LikenessPage.Figures figures(Subject subject, int waiting, EarningsReport earnings, Locale locale) {
        YearMonth month = YearMonth.now(ZoneOffset.UTC);
        Uses.Counts counts = uses.count(
                subject.id(), month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant());
        String earned = earnings.months().stream()
                .filter(m -> m.month().equals(month))
                .map(m -> Words.amount(m.earned(), locale))
                .collect(Collectors.joining(" + "));
        return new LikenessPage.Figures(
                Long.toString(counts.delivered()),
                Integer.toString(waiting),
                Long.toString(counts.denied()),
                earned.isEmpty() ? "–" : earned,
                month.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, locale));
    }

    private static LikenessPage.Summary summary(Optional<PolicyVersion> policy, Locale locale) {
        if (policy.isEmpty()) {
            String nobody = Messages.of(locale).text("summary.no-policy");
            return new LikenessPage.Summary(List.of(), List.of(), List.of(nobody));
        }
        TermsSentences words = TermsSentences.of(Terms.of(policy.get().policy()), locale);
        return new LikenessPage.Summary(words.can(), words.askMe(), words.cannot());
    }

    private LikenessPage.Circle circle(Subject subject, FieldErrors errors, Locale locale) {
        List<ApprovedList> attached = lists.attachedTo(subject.id());
        return new LikenessPage.Circle(
                members(subject, locale),
                attached.stream()
                        .map(l -> new LikenessPage.AttachedList(
                                l.id().toString(), l.name(), l.members().size()))
                        .toList(),
                lists.of(subject.owner()).stream()
                        .filter(l -> attached.stream().noneMatch(a -> a.id().equals(l.id())))
                        .map(l -> new Choice(l.id().toString(), l.name(), false))
                        .toList(),
                errors);
    }

    private List<LikenessPage.ApprovedPerson> members(Subject subject, Locale locale) {
        return approved.members(subject.id()).stream()
                .map(m -> new LikenessPage.ApprovedPerson(
                        m.party().account(), m.party().displayName(), Words.day(m.approvedAt(), locale)))
                .toList();
    }

    private LikenessPage.Approval approval(Approval approval, Locale locale) {
        return new LikenessPage.Approval(
                approval.id().toString(),
                approval.prompt(),
                parties.get(approval.requester()).displayName(),
                parties.get(approval.platform()).displayName(),
                approval.purpose(),
                Words.country(approval.territory(), locale),
                Words.amount(approval.price(), locale),
                Words.time(approval.askedAt(), locale),
                Words.time(approval.expiresAt(), locale),
                Words.left(Duration.between(Instant.now(), approval.expiresAt())));
    }

    private LikenessPage.Uses usesOf(Subject subject, Locale locale) {
        List<UseCard> newest = uses.of(subject, Use.Filter.ALL, Optional.empty(), USES_SHOWN).stream()
                .map(use -> UseCards.of(use, locale))
                .toList();
        return new LikenessPage.Uses(newest, months(subject, locale));
    }

    private List<LikenessPage.Month> months(Subject subject, Locale locale) {
        YearMonth last = YearMonth.now(ZoneOffset.UTC);
        YearMonth oldest = last.minusMonths(MONTHS - 1L);
        Map<YearMonth, Long> counted = uses.perMonth(
                subject.id(), oldest.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant());
        return Stream.iterate(oldest, m -> !m.isAfter(last), m -> m.plusMonths(1))
                .map(m -> new LikenessPage.Month(
                        m.getMonth().getDisplayName(TextStyle.SHORT_STANDALONE, locale),
                        counted.getOrDefault(m, 0L).intValue()))
                .toList();
    }

    private LikenessPage.Earnings earnings(UUID owner, EarningsReport report, Locale locale) {
        Optional<Payee> payee = payees.find(owner);
        boolean active = payee.filter(p -> p.state() == Payee.State.ACTIVE).isPresent();
        boolean something = report.balances().stream()
                .anyMatch(b -> b.available().roundDown().isPositive());
        return new LikenessPage.Earnings(
                report.balances().stream()
                        .map(b -> new LikenessPage.Balance(
                                Words.amount(b.available(), locale),
                                Words.amount(b.inTransit(), locale),
                                Words.amount(b.paid(), locale)))
                        .toList(),
                payee.map(p -> account(p.state())).orElse(PayoutAccount.NONE),
                active && something,
                payouts.payoutsOf(owner).stream()
                        .limit(PAYOUTS_SHOWN)
                        .map(p -> new LikenessPage.Payout(
                                Words.day(p.createdAt(), locale), Words.amount(p.amount(), locale), payoutStatus(p)))
                        .toList());
    }

    private static PayoutAccount account(Payee.State state) {
        return switch (state) {
            case STARTED, ONBOARDING -> PayoutAccount.INCOMPLETE;
            case RESTRICTED -> PayoutAccount.RESTRICTED;
            case ACTIVE -> PayoutAccount.READY;
        };
    }

    private Pill payoutStatus(Payout payout) {
        Tone tone = switch (payout.state()) {
            case PENDING, IN_TRANSIT -> Tone.INFO;
            case PAID -> Tone.SUCCESS;
            case FAILED -> Tone.DANGER;
        };
        return new Pill(
                tone,
                Messages.of(frames.locale())
                        .text("payout.state." + payout.state().wire()));
    }
}
