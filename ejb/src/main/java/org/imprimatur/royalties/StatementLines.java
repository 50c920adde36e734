package org.imprimatur.royalties;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.imprimatur.licensing.money.Money;

/** The lines of one party's statements, with what was asked for. */
final class StatementLines {

    /** Rows that the driver fetches at once. */
    private static final int FETCHED = 500;

    /** The lines of one account, which stand side by side in an index; the rest is looked up line by line. */
    static final String OF_MONTH = """
            select sequence, entry, booked_at, amount from posting
             where account = ? and booked_at >= ? and booked_at < ?""";

    static final String IN_ORDER = " order by booked_at, sequence";

    private static final String AFTER =
            " and (booked_at, sequence) >" + " ((select booked_at from posting where account = ? and sequence = ?), ?)";

    private static final String BETWEEN = """
            select sequence, entry, booked_at, amount from posting
             where account = ? and sequence > ? and sequence < ? order by sequence limit ?""";

    private static final String DESCRIBED = """
            select p.sequence, p.entry, p.booked_at, e.kind, -p.amount, coalesce(f.gross, 0), coalesce(f.fee, 0),
                   coalesce(e.job, ''), coalesce(e.payout::text, ''), coalesce(o.transfer, ''),
                   coalesce(c.display_name, ''), coalesce(r.purpose, ''), coalesce(r.territory, ''),
                   s.handles, s.names, s.kinds, s.prices
              from (%s) p
              join journal_entry e on e.id = p.entry
              left join lateral (
                   select sum(x.amount) filter (where a.code = 'receivable') as gross,
                          -sum(x.amount) filter (where a.code = 'fees') as fee
                     from posting x join account a on a.id = x.account where x.entry = p.entry) f on e.job is not null
              left join payout o on o.id = e.payout
              left join job j on j.id = e.job
              left join clearance_request r on r.id = j.request
              left join party c on c.id = r.platform
              left join lateral (
                   select array_agg(t.handle order by t.handle) as handles,
                          array_agg(t.name order by t.handle) as names,
                          array_agg(t.kind order by t.handle) as kinds,
                          array_agg(coalesce(d.price_micros, 0) order by t.handle) as prices
                     from (select distinct subject from finding where request = r.id) i
                     join subject t on t.id = i.subject and t.owner = ?
                     left join decision_subject d on d.decision = j.decision and d.subject = t.id) s on true
             order by p.booked_at, p.sequence""";

    private final Connection connection;
    private final UUID party;

    StatementLines(Connection connection, UUID party) {
        this.connection = connection;
        this.party = party;
    }

    /** All of a month, oldest first, without holding them. */
    void forEach(StatementAccounts.Owed account, YearMonth month, Consumer<StatementLine> reader) throws SQLException {
        try (PreparedStatement query = described(OF_MONTH)) {
            query.setFetchSize(FETCHED);
            setMonth(query, account, month);
            query.setObject(4, party);
            read(query, account.currency(), reader);
        }
    }

    /** @param after the sequence of the last line that was read, or 0 to begin */
    List<StatementLine> page(StatementAccounts.Owed account, YearMonth month, long after, int limit)
            throws SQLException {
        try (PreparedStatement query = described(pageSql(after))) {
            int next = setMonth(query, account, month);
            if (after > 0) {
                query.setLong(next++, account.id());
                query.setLong(next++, after);
                query.setLong(next++, after);
            }
            query.setInt(next++, limit);
            query.setObject(next, party);
            return list(query, account.currency());
        }
    }

    /** What stands between two places of the ledger, both excluded. */
    List<StatementLine> between(StatementAccounts.Owed account, long after, long before, int limit)
            throws SQLException {
        try (PreparedStatement query = described(BETWEEN)) {
            query.setLong(1, account.id());
            query.setLong(2, after);
            query.setLong(3, before);
            query.setInt(4, limit);
            query.setObject(5, party);
            return list(query, account.currency());
        }
    }

    static String pageSql(long after) {
        return OF_MONTH + (after > 0 ? AFTER : "") + IN_ORDER + " limit ?";
    }

    private PreparedStatement described(String lines) throws SQLException {
        return connection.prepareStatement(DESCRIBED.formatted(lines));
    }

    private static int setMonth(PreparedStatement query, StatementAccounts.Owed account, YearMonth month)
            throws SQLException {
        query.setLong(1, account.id());
        query.setObject(2, utc(MonthlyStatement.start(month)));
        query.setObject(3, utc(MonthlyStatement.start(month.plusMonths(1))));
        return 4;
    }

    private static List<StatementLine> list(PreparedStatement query, Currency currency) throws SQLException {
        List<StatementLine> lines = new ArrayList<>();
        read(query, currency, lines::add);
        return lines;
    }

    private static void read(PreparedStatement query, Currency currency, Consumer<StatementLine> reader)
            throws SQLException {
        ResultSet row = query.executeQuery();
        while (row.next()) {
            reader.accept(line(row, currency));
        }
    }

    private static StatementLine line(ResultSet row, Currency currency) throws SQLException {
        return new StatementLine(
                row.getLong(1),
                row.getObject(2, UUID.class),
                row.getObject(3, OffsetDateTime.class).toInstant(),
                StatementLine.Type.of(EntryKind.ofWire(row.getString(4))),
                money(row, 5, currency),
                money(row, 6, currency),
                money(row, 7, currency),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                new StatementLine.Use(
                        appearances(row, currency), row.getString(11), row.getString(12), row.getString(13)));
    }

    private static List<StatementLine.Appearance> appearances(ResultSet row, Currency currency) throws SQLException {
        if (row.getArray(14) == null) {
            return List.of();
        }
        String[] handles = (String[]) row.getArray(14).getArray();
        String[] names = (String[]) row.getArray(15).getArray();
        String[] kinds = (String[]) row.getArray(16).getArray();
        Long[] prices = (Long[]) row.getArray(17).getArray();
        List<StatementLine.Appearance> appearances = new ArrayList<>();
        for (int i = 0; i < handles.length; i++) {
            appearances.add(
                    new StatementLine.Appearance(handles[i], names[i], kinds[i], Money.of(prices[i], currency)));
        }
        return appearances;
    }

    private static Money money(ResultSet row, int column, Currency currency) throws SQLException {
        return Money.of(row.getBigDecimal(column).longValueExact(), currency);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
