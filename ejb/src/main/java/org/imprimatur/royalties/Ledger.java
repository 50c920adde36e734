package org.imprimatur.royalties;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.imprimatur.licensing.accounting.Posting;
import org.imprimatur.licensing.money.Money;
import org.imprimatur.problem.ConflictException;

/** The journal and its accounts. Entries are added and never changed; the database refuses what does not balance. */
final class Ledger {

    private final Connection connection;

    Ledger(Connection connection) {
        this.connection = connection;
    }

    /**
     * Books an entry unless the event is booked already.
     *
     * @return whether it is new
     * @throws ConflictException when the event is booked already, with other postings
     */
    boolean book(Booking booking) throws SQLException {
        if (!insertEntry(booking)) {
            requireSame(booking);
            return false;
        }
        insertPostings(booking, accountIds(booking));
        return true;
    }

    /** What an account holds, on its normal side. */
    Money balance(LedgerAccount account, Environment environment, Currency currency) throws SQLException {
        String sql = """
                select coalesce(sum(p.amount), 0) from posting p join account a on a.id = p.account
                 where a.name = ? and a.currency = ? and a.environment = ?""";
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            identify(query, account, environment, currency);
            ResultSet row = query.executeQuery();
            row.next();
            long debit = row.getBigDecimal(1).longValueExact();
            return Money.of(account.code().normalSide().equals("debit") ? debit : Math.negateExact(debit), currency);
        }
    }

    private boolean insertEntry(Booking booking) throws SQLException {
        String sql = """
                insert into journal_entry
                    (id, idempotency_key, environment, kind, description, job, payout, reverses, lines, booked_at)
                values (?, ?, ?, ?, ?, nullif(?, ''), ?, ?, ?, ?) on conflict (idempotency_key) do nothing""";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setObject(1, booking.entry().id());
            insert.setString(2, booking.idempotencyKey());
            insert.setString(3, booking.environment().name());
            insert.setString(4, booking.kind().wire());
            insert.setString(5, booking.entry().description());
            insert.setString(6, booking.jobId());
            insert.setObject(7, booking.payout().orElse(null), Types.OTHER);
            insert.setObject(8, booking.reverses().orElse(null), Types.OTHER);
            insert.setInt(9, booking.entry().postings().size());
            insert.setObject(10, booking.entry().bookedAt().atOffset(ZoneOffset.UTC));
            return insert.executeUpdate() == 1;
        }
    }

    /** In the order of their names, so that two bookings that open the same accounts cannot wait for each other. */
    private Map<String, Long> accountIds(Booking booking) throws SQLException {
        Map<String, Posting> byKey = new TreeMap<>();
        booking.entry().postings().forEach(posting -> byKey.put(key(posting), posting));
        Map<String, Long> ids = new HashMap<>();
        for (Map.Entry<String, Posting> wanted : byKey.entrySet()) {
            ids.put(wanted.getKey(), accountId(wanted.getValue(), booking.environment()));
        }
        return ids;
    }

    private long accountId(Posting posting, Environment environment) throws SQLException {
        LedgerAccount account = LedgerAccount.ofName(posting.account());
        Currency currency = posting.amount().currency();
        long known = findAccount(account, environment, currency);
        if (known >= 0) {
            return known;
        }
        openAccount(account, environment, currency);
        return findAccount(account, environment, currency);
    }

    private long findAccount(LedgerAccount account, Environment environment, Currency currency) throws SQLException {
        String sql = "select id from account where name = ? and currency = ? and environment = ?";
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            identify(query, account, environment, currency);
            ResultSet row = query.executeQuery();
            return row.next() ? row.getLong(1) : -1;
        }
    }

    private void openAccount(LedgerAccount account, Environment environment, Currency currency) throws SQLException {
        String sql = """
                insert into account (name, currency, environment, code, owner, normal_side)
                values (?, ?, ?, ?, ?, ?) on conflict do nothing""";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            identify(insert, account, environment, currency);
            insert.setString(4, account.code().wire());
            insert.setObject(5, account.owner().orElse(null), Types.OTHER);
            insert.setString(6, account.code().normalSide());
            insert.executeUpdate();
        }
    }

    private static void identify(
            PreparedStatement statement, LedgerAccount account, Environment environment, Currency currency)
            throws SQLException {
        statement.setString(1, account.name());
        statement.setString(2, currency.getCurrencyCode());
        statement.setString(3, environment.name());
    }

    private void insertPostings(Booking booking, Map<String, Long> accounts) throws SQLException {
        String sql = """
                insert into posting (entry, line, lines, booked_at, account, currency, amount)
                select ?, line, ?, ?, account, currency, amount
                  from unnest(?::bigint[], ?::text[], ?::bigint[]) with ordinality
                       as lines_of_entry (account, currency, amount, line)""";
        List<Posting> postings = booking.entry().postings();
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setObject(1, booking.entry().id());
            insert.setInt(2, postings.size());
            insert.setObject(3, booking.entry().bookedAt().atOffset(ZoneOffset.UTC));
            insert.setArray(4, array("bigint", postings.stream().map(posting -> accounts.get(key(posting)))));
            insert.setArray(5, array("text", postings.stream().map(Ledger::currencyCode)));
            insert.setArray(
                    6,
                    array(
                            "bigint",
                            postings.stream().map(posting -> posting.amount().micros())));
            insert.executeUpdate();
        }
    }

    private Array array(String type, Stream<?> values) throws SQLException {
        return connection.createArrayOf(type, values.toArray());
    }

    private void requireSame(Booking booking) throws SQLException {
        List<String> booked = bookedLines(booking.idempotencyKey());
        List<String> asked = booking.entry().postings().stream()
                .map(posting -> key(posting) + " " + posting.amount().micros())
                .sorted()
                .toList();
        if (!booked.equals(asked)) {
            throw new ConflictException(
                    "`%s` is booked already, with other amounts".formatted(booking.idempotencyKey()));
        }
    }

    private List<String> bookedLines(String idempotencyKey) throws SQLException {
        String sql = """
                select a.name || ' ' || p.currency || ' ' || p.amount
                  from journal_entry e join posting p on p.entry = e.id join account a on a.id = p.account
                 where e.idempotency_key = ?""";
        List<String> lines = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, idempotencyKey);
            ResultSet row = query.executeQuery();
            while (row.next()) {
                lines.add(row.getString(1));
            }
        }
        return lines.stream().sorted().toList();
    }

    private static String key(Posting posting) {
        return posting.account() + " " + currencyCode(posting);
    }

    private static String currencyCode(Posting posting) {
        return posting.amount().currency().getCurrencyCode();
    }
}
