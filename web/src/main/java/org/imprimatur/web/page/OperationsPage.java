package org.imprimatur.web.page;

import java.util.List;

/**
 * What goes on, for reviewers and auditors. Read-only.
 *
 * @param period `24h` or `7d`
 * @param figures of the queue; names come from {@code operations.figure.<name>}
 * @param decisions answers of the period
 * @param books sums of the ledger, for auditors; empty lines for others
 * @param denials the latest requests that were refused
 */
public record OperationsPage(
        Frame frame,
        String period,
        List<Figure> figures,
        List<Count> decisions,
        Books books,
        List<Denial> denials,
        Trail trail)
        implements Page {

    public OperationsPage {
        figures = List.copyOf(figures);
        decisions = List.copyOf(decisions);
        denials = List.copyOf(denials);
    }

    public record Figure(String name, String value) {}

    /** How many requests were answered so. */
    public record Count(Pill answer, String reason, String code, String requests) {}

    /**
     * The ledger, added up again.
     *
     * @param shown whether the reader sees money
     */
    public record Books(boolean shown, Pill verdict, List<Sum> sums, List<Transit> transit) {

        public Books {
            sums = List.copyOf(sums);
            transit = List.copyOf(transit);
        }
    }

    public record Sum(String currency, String sum, String entries, String postings) {}

    public record Transit(String amount, String payouts) {}

    public record Denial(String prompt, String by, String asked, String reason, String subjects, Href details) {}

    /**
     * The audit trail.
     *
     * @param older leads on; none at the end
     * @param newest leads back to the beginning; none when there
     */
    public record Trail(String actor, String act, String thing, List<Event> events, Href older, Href newest) {

        public Trail {
            events = List.copyOf(events);
        }
    }

    /** {@code about} leads to the thing where it has a page. */
    public record Event(String at, String actor, String name, String act, String thing, Href about, String detail) {}
}
