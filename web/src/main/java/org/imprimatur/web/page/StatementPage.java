package org.imprimatur.web.page;

import java.util.List;

/**
 * One month: totals per currency, and one page of the lines of one of them.
 *
 * @param month "November 2026"
 * @param id "2026-11"
 * @param closed whether nothing will be added any more
 * @param currencies where there are several
 * @param count how many lines there are in this currency
 * @param first where the first lines are, or none when these are they
 * @param next where more lines are, or none
 */
public record StatementPage(
        Frame frame,
        String month,
        String id,
        boolean closed,
        List<Currency> currencies,
        String currency,
        List<Total> totals,
        int count,
        List<Line> lines,
        Href first,
        Href next)
        implements Page {

    public StatementPage {
        currencies = List.copyOf(currencies);
        totals = List.copyOf(totals);
        lines = List.copyOf(lines);
    }

    public record Currency(String code, Href href, boolean current) {}

    /** One sum; {@code key} is the last part of its message key. */
    public record Total(String key, String shown, String exact) {}

    /**
     * One movement.
     *
     * @param type last part of its message key
     * @param title what it is: what was made and of whom
     * @param href the generation or payout it comes from, or none
     * @param circumstances platform, purpose and territory, or the transfer
     * @param formula how it was computed, exactly; empty for a payout
     */
    public record Line(
            String date,
            String type,
            Tone tone,
            String title,
            Href href,
            String circumstances,
            String gross,
            String fee,
            String share,
            String amount,
            List<Step> formula) {
        public Line {
            formula = List.copyOf(formula);
        }
    }

    /** One step of a computation. */
    public record Step(String label, String value) {}
}
