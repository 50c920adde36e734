package org.imprimatur.web.page;

/** The paths of payouts and statements. */
public final class PayoutsRoutes {

    public static final Href STATEMENTS = Href.of("/payouts/statements");

    private PayoutsRoutes() {}

    public static Href payout(String id) {
        return Href.of("/payouts/" + Routes.segment(id));
    }

    /** @param month {@code 2026-11} */
    public static Href statement(String month) {
        return Href.of(STATEMENTS.value() + "/" + Routes.segment(month));
    }

    /** @param extension {@code csv}, {@code pdf} or {@code json} */
    public static Href statementFile(String month, String extension) {
        return Href.of(statement(month).value() + "." + extension);
    }
}
