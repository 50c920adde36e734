package org.imprimatur.web.page;

import java.util.List;

/**
 * Money at a glance: what is there, what to do next, how it came.
 *
 * @param payable whether "Pay out now" can do something
 * @param charts one per currency
 * @param month "November 2026"
 * @param subjects what earned in that month
 */
public record PayoutsPage(
        Frame frame,
        List<Balance> balances,
        LikenessPage.PayoutAccount account,
        boolean payable,
        List<EarningsChart> charts,
        String month,
        List<SubjectRow> subjects,
        List<PayoutRow> payouts)
        implements Page {

    public PayoutsPage {
        balances = List.copyOf(balances);
        charts = List.copyOf(charts);
        subjects = List.copyOf(subjects);
        payouts = List.copyOf(payouts);
    }

    /** The same page, saying what was just done. */
    public PayoutsPage with(Notice notice) {
        return new PayoutsPage(frame.with(notice), balances, account, payable, charts, month, subjects, payouts);
    }

    /** One currency; {@code pending} is empty when nothing is being made. */
    public record Balance(String currency, String available, String inTransit, String paid, String pending) {}

    /** {@code subjects} is empty for a share in others' work. */
    public record SubjectRow(String subjects, String generations, String earned) {}

    public record PayoutRow(String date, String amount, Pill status, Href href) {}
}
