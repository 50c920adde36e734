package org.imprimatur.web.page;

import java.util.List;

/**
 * One payout: its way, and what it paid.
 *
 * @param steps when it was asked for, sent, settled; a step not taken has no time
 * @param transfer the payment service's id of it, or empty
 * @param problem why it did not go the last time, or empty
 * @param more how many lines there are when not all are shown, or empty
 */
public record PayoutPage(
        Frame frame,
        String amount,
        Pill status,
        List<Step> steps,
        String transfer,
        String account,
        String attempts,
        String problem,
        Contents contents,
        List<StatementPage.Line> lines,
        String more)
        implements Page {

    public PayoutPage {
        steps = List.copyOf(steps);
        lines = List.copyOf(lines);
    }

    /** {@code key} is the last part of its message key. */
    public record Step(String key, String time) {}

    /** The sum of what it paid. */
    public record Contents(String carried, int count, String added, String paid, String left) {}
}
