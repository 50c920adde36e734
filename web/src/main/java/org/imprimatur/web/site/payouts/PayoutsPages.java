package org.imprimatur.web.site.payouts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.imprimatur.licensing.money.Money;
import org.imprimatur.problem.UnknownThingException;
import org.imprimatur.royalties.EarningsReport;
import org.imprimatur.royalties.MonthTotals;
import org.imprimatur.royalties.OnboardingPayees;
import org.imprimatur.royalties.Payee;
import org.imprimatur.royalties.PayingOut;
import org.imprimatur.royalties.Payout;
import org.imprimatur.royalties.PayoutContents;
import org.imprimatur.royalties.ReadingStatements;
import org.imprimatur.royalties.ReportingEarnings;
import org.imprimatur.royalties.SubjectEarnings;
import org.imprimatur.web.page.EarningsChart;
import org.imprimatur.web.page.LikenessPage.PayoutAccount;
import org.imprimatur.web.page.Messages;
import org.imprimatur.web.page.PayoutPage;
import org.imprimatur.web.page.PayoutsPage;
import org.imprimatur.web.page.PayoutsRoutes;
import org.imprimatur.web.page.Pill;
import org.imprimatur.web.page.Tone;
import org.imprimatur.web.site.Frames;
import org.imprimatur.web.statement.Amounts;

/** Fills the page of a party's earnings, and that of one payout. */
@RequestScoped
public class PayoutsPages {

    private static final int MONTHS = 12;
    private static final int PAYOUTS_SHOWN = 50;
    private static final int LINES_SHOWN = 50;
    private static final int WHOLE = 1000;

    @Inject
    Frames frames;

    @Inject
    ReportingEarnings reporting;

    @Inject
    ReadingStatements statements;

    @Inject
    OnboardingPayees payees;

    @Inject
    PayingOut payouts;

    @Inject
    LineWords lines;

    public PayoutsPage overview(UUID party) {
        EarningsReport report = reporting.report(party);
        Optional<Payee> payee = payees.find(party);
        boolean ready =
                payee.filter(found -> found.state() == Payee.State.ACTIVE).isPresent();
        YearMonth month = YearMonth.now(ZoneOffset.UTC);
        return new PayoutsPage(
                frames.frame("payouts"),
                balances(report, statements.pending(party)),
                payee.map(found -> account(found.state())).orElse(PayoutAccount.NONE),
                ready && report.balances().stream().anyMatch(b -> b.payable().isPositive()),
                charts(statements.months(party), month),
                name(month),
                statements.bySubject(party, month).stream().map(this::row).toList(),
                payouts.payoutsOf(party).stream()
                        .limit(PAYOUTS_SHOWN)
                        .map(this::row)
                        .toList());
    }

    /** A currency in which something is only being made has its place, too. */
    private List<PayoutsPage.Balance> balances(EarningsReport report, List<Money> pending) {
        Map<String, Money> made = new TreeMap<>(pending.stream()
                .collect(Collectors.toMap(money -> money.currency().getCurrencyCode(), money -> money)));
        List<PayoutsPage.Balance> balances = new ArrayList<>();
        for (EarningsReport.Balance balance : report.balances()) {
            Money there = made.remove(balance.available().currency().getCurrencyCode());
            balances.add(balance(balance, there == null ? "" : shown(there)));
        }
        made.values().forEach(money -> {
            Money zero = Money.zero(money.currency());
            balances.add(balance(new EarningsReport.Balance(zero, zero, zero), shown(money)));
        });
        return balances;
    }

    private PayoutsPage.Balance balance(EarningsReport.Balance balance, String pending) {
        return new PayoutsPage.Balance(
                balance.available().currency().getCurrencyCode(),
                shown(balance.available()),
                shown(balance.inTransit()),
                shown(balance.paid()),
                pending);
    }

    private static PayoutAccount account(Payee.State state) {
        return switch (state) {
            case STARTED, ONBOARDING -> PayoutAccount.INCOMPLETE;
            case RESTRICTED -> PayoutAccount.RESTRICTED;
            case ACTIVE -> PayoutAccount.READY;
        };
    }

    private List<EarningsChart> charts(List<MonthTotals> months, YearMonth last) {
        Map<String, List<MonthTotals>> byCurrency = months.stream()
                .filter(total -> total.month().isAfter(last.minusMonths(MONTHS)))
                .collect(Collectors.groupingBy(
                        total -> total.earned().currency().getCurrencyCode(), TreeMap::new, Collectors.toList()));
        return byCurrency.entrySet().stream()
                .map(entry -> chart(Currency.getInstance(entry.getKey()), entry.getValue(), last))
                .toList();
    }

    private EarningsChart chart(Currency currency, List<MonthTotals> totals, YearMonth last) {
        Map<YearMonth, MonthTotals> byMonth =
                totals.stream().collect(Collectors.toMap(MonthTotals::month, total -> total));
        long most = totals.stream()
                .map(total -> total.earned().micros())
                .max(Comparator.naturalOrder())
                .orElse(0L);
        Money none = Money.zero(currency);
        return new EarningsChart(
                currency.getCurrencyCode(),
                Stream.iterate(last.minusMonths(MONTHS - 1L), m -> !m.isAfter(last), m -> m.plusMonths(1))
                        .map(month -> byMonth.getOrDefault(month, new MonthTotals(month, none, none, none, 0)))
                        .map(total -> column(total, Math.max(1, most)))
                        .toList());
    }

    private EarningsChart.Month column(MonthTotals total, long most) {
        Locale locale = frames.locale();
        Money earned = total.earned();
        return new EarningsChart.Month(
                total.month().getMonth().getDisplayName(TextStyle.SHORT_STANDALONE, locale),
                name(total.month()),
                shown(earned),
                earned.isZero() ? "" : Amounts.compact(earned, locale),
                Long.toString(total.generations()),
                (int) Math.max(0, earned.micros() / Math.max(1, most / WHOLE)));
    }

    private PayoutsPage.SubjectRow row(SubjectEarnings earnings) {
        return new PayoutsPage.SubjectRow(
                String.join(", ", earnings.subjects()),
                Long.toString(earnings.generations()),
                shown(earnings.earned()));
    }

    private PayoutsPage.PayoutRow row(Payout payout) {
        return new PayoutsPage.PayoutRow(
                Dates.time(payout.createdAt(), frames.locale()),
                shown(payout.amount()),
                status(payout),
                PayoutsRoutes.payout(payout.id().toString()));
    }

    /** @throws UnknownThingException for another party's */
    public PayoutPage payout(UUID party, UUID id) {
        Payout payout = payouts.find(party, id).orElseThrow(() -> new UnknownThingException("payout", id));
        PayoutContents contents = statements.contents(party, id, LINES_SHOWN);
        boolean whole = contents.count() == contents.lines().size();
        return new PayoutPage(
                frames.frame("payouts"),
                shown(payout.amount()),
                status(payout),
                steps(payout),
                payout.transfer(),
                payout.destination(),
                Integer.toString(payout.attempts()),
                payout.problem(),
                contents(payout, contents),
                contents.lines().stream().map(lines::line).toList(),
                whole ? "" : Long.toString(contents.count()));
    }

    private static PayoutPage.Contents contents(Payout payout, PayoutContents contents) {
        return new PayoutPage.Contents(
                Amounts.exact(contents.carried()),
                (int) Math.min(contents.count(), Integer.MAX_VALUE),
                Amounts.exact(contents.added()),
                Amounts.exact(payout.amount().negated()),
                Amounts.exact(contents.left()));
    }

    private List<PayoutPage.Step> steps(Payout payout) {
        String last = payout.state() == Payout.State.FAILED ? "ended" : "settled";
        return List.of(
                step("requested", Optional.of(payout.createdAt())),
                step("sent", Optional.ofNullable(payout.sentAt())),
                step(last, Optional.ofNullable(payout.settledAt())));
    }

    private PayoutPage.Step step(String key, Optional<Instant> at) {
        return new PayoutPage.Step(
                key, at.map(time -> Dates.time(time, frames.locale())).orElse(""));
    }

    private Pill status(Payout payout) {
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

    private String name(YearMonth month) {
        return Dates.month(month, frames.locale());
    }

    private String shown(Money money) {
        return Amounts.shown(money, frames.locale());
    }
}
