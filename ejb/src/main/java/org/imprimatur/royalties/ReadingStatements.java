package org.imprimatur.royalties;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.imprimatur.licensing.money.Money;
import org.imprimatur.problem.UnknownThingException;

/**
 * Statements of a party's money, month by month. Everything is read from the ledger in one snapshot, so that totals and
 * lines are of one moment; there is no table of statements that could differ from it.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ReadingStatements {

    /** More lines than this are not read at once, except by {@link #read}. */
    public static final int LINES_MAX = 200;

    @Inject
    Transactions transactions;

    @Inject
    StripeSettings settings;

    Clock clock = Clock.systemUTC();

    /** For the container. */
    public ReadingStatements() {}

    public ReadingStatements(Transactions transactions, StripeSettings settings, Clock clock) {
        this.transactions = transactions;
        this.settings = settings;
        this.clock = clock;
    }

    /** What every month came to in which something moved, oldest first. */
    public List<MonthTotals> months(UUID party) {
        return snapshot(connection -> new StatementHistory(connection, party, settings.environment()).months());
    }

    /** Whether nothing will be added to a month any more. */
    public boolean isClosed(YearMonth month) {
        return MonthlyStatement.isClosed(month, clock.instant());
    }

    /** What each subject earned in a month, or those together that were in one generation. */
    public List<SubjectEarnings> bySubject(UUID party, YearMonth month) {
        return snapshot(connection -> new StatementHistory(connection, party, settings.environment()).bySubject(month));
    }

    /** What generations that are being made will earn if they are delivered; not in the ledger yet. */
    public List<Money> pending(UUID party) {
        return snapshot(connection -> new StatementHistory(connection, party, settings.environment()).pending());
    }

    /**
     * The totals of a month.
     *
     * @throws UnknownThingException for a month before the first movement or after the present one
     */
    public MonthlyStatement get(UUID party, YearMonth month) {
        return snapshot(connection -> statement(connection, party, month));
    }

    /**
     * Some lines of a month, oldest first.
     *
     * @param currency one of the statement's
     * @param after the sequence of the last line that was read, or 0 to begin
     * @param limit at most {@value #LINES_MAX}
     * @throws UnknownThingException when the party has no account in that currency
     */
    public List<StatementLine> lines(UUID party, YearMonth month, String currency, long after, int limit) {
        requireBound(limit);
        return snapshot(connection ->
                new StatementLines(connection, party).page(owed(connection, party, currency), month, after, limit));
    }

    /**
     * Reads a whole statement out, however long it is.
     *
     * @throws UnknownThingException for a month before the first movement or after the present one
     */
    public void read(UUID party, YearMonth month, StatementReader reader) {
        snapshot(connection -> {
            MonthlyStatement statement = statement(connection, party, month);
            StatementDigest digest = new StatementDigest();
            digest.begin(statement.heading());
            reader.begin(statement.heading());
            for (MonthlyStatement.Account account : statement.accounts()) {
                read(connection, statement.heading(), account, digest, reader);
            }
            reader.end(digest.hex());
            return true;
        });
    }

    /**
     * What a payout paid.
     *
     * @throws UnknownThingException when the party has no such payout
     */
    public PayoutContents contents(UUID party, UUID payout, int limit) {
        requireBound(limit);
        return snapshot(connection -> {
            Payout found = new Payouts(connection, settings.environment())
                    .find(payout)
                    .filter(mine -> mine.party().equals(party))
                    .orElseThrow(() -> new UnknownThingException("payout", payout));
            StatementAccounts.Owed account =
                    owed(connection, party, found.amount().currency().getCurrencyCode());
            return new PayoutReading(connection, party).contents(account, found, limit);
        });
    }

    private MonthlyStatement statement(Connection connection, UUID party, YearMonth month) throws SQLException {
        StatementAccounts accounts = new StatementAccounts(connection, party, settings.environment());
        Instant now = clock.instant();
        Optional<Instant> first = accounts.first();
        if (first.isEmpty() || month.isBefore(monthOf(first.get())) || month.isAfter(monthOf(now))) {
            throw new UnknownThingException("statement", month);
        }
        List<MonthlyStatement.Account> totals = new ArrayList<>();
        for (StatementAccounts.Owed account : accounts.owed()) {
            totals.add(accounts.totals(account, month));
        }
        boolean closed = MonthlyStatement.isClosed(month, now);
        return new MonthlyStatement(
                new MonthlyStatement.Heading(party, accounts.name(), settings.environment(), month, closed), totals);
    }

    private void read(
            Connection connection,
            MonthlyStatement.Heading heading,
            MonthlyStatement.Account account,
            StatementDigest digest,
            StatementReader reader)
            throws SQLException {
        digest.open(account);
        reader.open(account);
        Tally tally = new Tally(account.opening());
        StatementAccounts.Owed owed = owed(connection, heading.party(), account.currency());
        new StatementLines(connection, heading.party()).forEach(owed, heading.month(), line -> {
            tally.add(line);
            digest.line(line);
            reader.line(line);
        });
        tally.require(account);
        digest.close(account);
        reader.close(account);
    }

    /** Adds up what was read out: it must come to what the database made of it. */
    private static final class Tally {
        private Money balance;
        private long lines;

        Tally(Money opening) {
            this.balance = opening;
        }

        void add(StatementLine line) {
            balance = balance.plus(line.amount());
            lines++;
        }

        void require(MonthlyStatement.Account account) {
            if (!balance.equals(account.closing()) || lines != account.lines()) { // INVARIANT: lines make the totals.
                throw new IllegalStateException("%d lines lead to `%s`, the statement says %d and `%s`"
                        .formatted(lines, balance, account.lines(), account.closing()));
            }
        }
    }

    private StatementAccounts.Owed owed(Connection connection, UUID party, String currency) throws SQLException {
        return new StatementAccounts(connection, party, settings.environment())
                .owed().stream()
                        .filter(account -> account.currency().getCurrencyCode().equals(currency))
                        .findFirst()
                        .orElseThrow(() -> new UnknownThingException("statement", currency));
    }

    /** Every query of the work sees the same moment. */
    private <T> T snapshot(Transactions.Work<T> work) {
        return transactions.begin(connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("set transaction isolation level repeatable read read only");
            }
            return work.on(connection);
        });
    }

    private static YearMonth monthOf(Instant at) {
        return YearMonth.from(at.atOffset(ZoneOffset.UTC));
    }

    private static void requireBound(int limit) {
        if (limit < 1 || limit > LINES_MAX) {
            throw new IllegalArgumentException("a page of %d lines, at most %d".formatted(limit, LINES_MAX));
        }
    }
}
