package org.imprimatur.web.page;

import java.util.List;
import java.util.Locale;

/**
 * A statement as it is printed. Amounts of lines are exact decimals of the account's currency.
 *
 * @param files where the other forms of it are, without the extension
 * @param sha256 of the canonical form
 */
public record StatementDocument(Locale locale, Heading heading, List<Account> accounts, String files, String sha256) {

    public StatementDocument {
        accounts = List.copyOf(accounts);
    }

    /**
     * @param month "November 2026"
     * @param closed whether nothing will be added any more
     */
    public record Heading(String name, String party, String month, boolean closed, boolean sandbox) {}

    /**
     * One currency.
     *
     * @param count of all lines
     * @param omitted how many of them are left to the other forms; "0" for none
     */
    public record Account(String currency, List<Total> totals, List<Line> lines, String count, String omitted) {
        public Account {
            totals = List.copyOf(totals);
            lines = List.copyOf(lines);
        }
    }

    /** One sum; {@code key} is the last part of its message key. */
    public record Total(String key, String shown, String exact) {}

    /**
     * One movement.
     *
     * @param type last part of its message key
     * @param origin id of the generation or payout
     * @param circumstances platform, purpose and territory, or the transfer
     */
    public record Line(
            String time,
            String type,
            String subjects,
            String origin,
            String circumstances,
            String gross,
            String fee,
            String share,
            String amount) {}
}
