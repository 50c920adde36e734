package org.imprimatur.royalties;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.imprimatur.licensing.money.Money;

/**
 * What happened to a party's money in one calendar month (UTC): what we owed it when the month began, what was added and
 * taken, what we owe it at the end. Every amount is exact, to the millionth of a minor unit.
 *
 * @param accounts one per currency, in the order of their codes
 */
public record MonthlyStatement(Heading heading, List<Account> accounts) {

    /** An entry is booked within minutes of its time: an hour after its end nothing is added to a month any more. */
    static final Duration SETTLING = Duration.ofHours(1);

    public MonthlyStatement {
        accounts = List.copyOf(accounts);
    }

    /**
     * Whose statement it is, and of when.
     *
     * @param name the party's, as it is called now
     * @param closed whether the month is over and nothing will be added to it; an open statement is "so far"
     */
    public record Heading(UUID party, String name, Environment environment, YearMonth month, boolean closed) {}

    /**
     * One currency of a statement.
     *
     * @param opening what was owed when the month began
     * @param earned what generations earned
     * @param corrected what was taken back of earnings, or given for them later; mostly below zero
     * @param paidOut what was set aside to be paid out, below zero
     * @param returned what was set aside and could not be sent
     * @param closing what is owed at the end
     * @param inTransit what was on its way at the end: set aside and not settled
     */
    public record Account(
            Money opening,
            Money earned,
            Money corrected,
            Money paidOut,
            Money returned,
            Money closing,
            Money inTransit,
            long lines) {

        public Account {
            Money end = opening.plus(earned).plus(corrected).plus(paidOut).plus(returned);
            if (!end.equals(closing)) { // INVARIANT: the opening balance and the movements are the closing balance.
                throw new IllegalStateException("the movements lead to `%s`, not to `%s`".formatted(end, closing));
            }
        }

        public String currency() {
            return closing.currency().getCurrencyCode();
        }
    }

    static Instant start(YearMonth month) {
        return month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    static boolean isClosed(YearMonth month, Instant now) {
        return !now.isBefore(start(month.plusMonths(1)).plus(SETTLING));
    }
}
