package org.imprimatur.web.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Payouts and statements, full and empty. */
final class PayoutsFixtures {

    private static final String JOB = "video_0123456789abcdef0123456789abcdef";
    private static final String PAYOUT = "3f0c6f4e-2f55-4f3d-9a71-2b1c6b9f8d10";

    private PayoutsFixtures() {}

    static Map<String, Page> all() {
        var pages = new LinkedHashMap<String, Page>();
        pages.put("/payouts", overview());
        pages.put("/payouts-empty", empty());
        pages.put("/payout", payout());
        pages.put("/payout-failed", failedPayout());
        pages.put("/statements", new StatementsPage(PageFixtures.frame("payouts"), rows()));
        pages.put("/statements-empty", new StatementsPage(PageFixtures.frame("payouts"), List.of()));
        pages.put("/statement", statement(lines()));
        pages.put("/statement-empty", statement(List.of()));
        return pages;
    }

    static PayoutsPage overview() {
        return new PayoutsPage(
                PageFixtures.frame("payouts"),
                List.of(
                        new PayoutsPage.Balance("EUR", "€12.50", "€3.00", "€120.00", "€4.50"),
                        new PayoutsPage.Balance("JPY", "¥1,200", "¥0", "¥0", "")),
                LikenessPage.PayoutAccount.READY,
                true,
                List.of(chart("EUR"), chart("JPY")),
                "November 2026",
                List.of(
                        new PayoutsPage.SubjectRow("Otto the Clock (@otto-clock), Mira Kovač (@mira)", "3", "€9.00"),
                        new PayoutsPage.SubjectRow("", "1", "€0.50")),
                List.of(
                        new PayoutsPage.PayoutRow(
                                "22 Nov 2026, 10:00 UTC", "€3.00", new Pill(Tone.INFO, "On its way"), href()),
                        new PayoutsPage.PayoutRow(
                                "2 Oct 2026, 10:00 UTC", "€120.00", new Pill(Tone.SUCCESS, "Paid"), href())));
    }

    private static PayoutsPage empty() {
        return new PayoutsPage(
                PageFixtures.frame("payouts"),
                List.of(),
                LikenessPage.PayoutAccount.NONE,
                false,
                List.of(),
                "November 2026",
                List.of(),
                List.of());
    }

    private static EarningsChart chart(String currency) {
        List<String> names =
                List.of("Dec", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov");
        return new EarningsChart(
                currency,
                IntStream.range(0, names.size())
                        .mapToObj(i -> new EarningsChart.Month(
                                names.get(i), names.get(i) + " 2026", "€" + i + ".50", i + ".5", "" + i, i * 90))
                        .toList());
    }

    private static PayoutPage payout() {
        return new PayoutPage(
                PageFixtures.frame("payouts"),
                "€3.00",
                new Pill(Tone.SUCCESS, "Paid"),
                List.of(
                        new PayoutPage.Step("requested", "22 Nov 2026, 10:00 UTC"),
                        new PayoutPage.Step("sent", "22 Nov 2026, 10:01 UTC"),
                        new PayoutPage.Step("settled", "22 Nov 2026, 10:02 UTC")),
                "tr_1",
                "acct_1",
                "1",
                "",
                new PayoutPage.Contents("0.005 EUR", 3, "3.00 EUR", "−3.00 EUR", "0.005 EUR"),
                lines(),
                "120");
    }

    private static PayoutPage failedPayout() {
        return new PayoutPage(
                PageFixtures.frame("payouts"),
                "€3.00",
                new Pill(Tone.DANGER, "Failed"),
                List.of(
                        new PayoutPage.Step("requested", "22 Nov 2026, 10:00 UTC"),
                        new PayoutPage.Step("sent", ""),
                        new PayoutPage.Step("ended", "22 Nov 2026, 10:02 UTC")),
                "",
                "acct_1",
                "3",
                "account_closed: the account is closed",
                new PayoutPage.Contents("3.00 EUR", 0, "0.00 EUR", "−3.00 EUR", "0.00 EUR"),
                List.of(),
                "");
    }

    private static List<StatementsPage.Row> rows() {
        return List.of(
                new StatementsPage.Row("November 2026", "2026-11", false, "EUR", "€9.50", "−€3.00", "€12.50"),
                new StatementsPage.Row("October 2026", "2026-10", true, "EUR", "€126.00", "−€120.00", "€6.00"));
    }

    private static StatementPage statement(List<StatementPage.Line> lines) {
        return new StatementPage(
                PageFixtures.frame("payouts"),
                "November 2026",
                "2026-11",
                lines.isEmpty(),
                List.of(
                        new StatementPage.Currency("EUR", href(), true),
                        new StatementPage.Currency("JPY", href(), false)),
                "EUR",
                List.of(
                        new StatementPage.Total("opening", "€6.00", "6.005 EUR"),
                        new StatementPage.Total("earned", "€9.50", "9.50 EUR"),
                        new StatementPage.Total("corrected", "−€0.50", "−0.50 EUR"),
                        new StatementPage.Total("paid-out", "−€3.00", "−3.00 EUR"),
                        new StatementPage.Total("returned", "€0.00", "0.00 EUR"),
                        new StatementPage.Total("closing", "€12.00", "12.005 EUR"),
                        new StatementPage.Total("in-transit", "€3.00", "3.00 EUR")),
                lines.size(),
                lines,
                lines.isEmpty() ? Href.none() : href(),
                lines.isEmpty() ? Href.none() : href());
    }

    private static List<StatementPage.Line> lines() {
        return List.of(
                line("earning", Tone.SUCCESS, "€1.50", "€0.15", "100", "€1.35"),
                line("correction", Tone.WARNING, "−€1.50", "−€0.15", "100", "−€1.35"),
                new StatementPage.Line(
                        "22 Nov 2026, 10:00",
                        "payout",
                        Tone.INFO,
                        "Payout",
                        PayoutsRoutes.payout(PAYOUT),
                        "tr_1",
                        "",
                        "",
                        "",
                        "−€3.00",
                        List.of()));
    }

    private static StatementPage.Line line(
            String type, Tone tone, String gross, String fee, String share, String amount) {
        return new StatementPage.Line(
                "3 Nov 2026, 10:00",
                type,
                tone,
                "Video: Otto the Clock (@otto-clock)",
                Routes.generation(JOB),
                "Lumen Pictures, Advertising, Germany",
                gross,
                fee,
                share,
                amount,
                List.of(
                        new StatementPage.Step("Asked for @otto-clock", "1.50 EUR"),
                        new StatementPage.Step("The platform pays", "1.50 EUR"),
                        new StatementPage.Step("Payable", "1.35 EUR")));
    }

    private static Href href() {
        return PayoutsRoutes.payout(PAYOUT);
    }
}
