package org.imprimatur.royalties;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.imprimatur.licensing.money.Money;

/** What all months of one party came to, what subjects earned in one of them, and what is still being made. */
final class StatementHistory {

    private final Connection connection;
    private final UUID party;
    private final Environment environment;

    StatementHistory(Connection connection, UUID party, Environment environment) {
        this.connection = connection;
        this.party = party;
        this.environment = environment;
    }

    /** Months in which something moved, oldest first. */
    List<MonthTotals> months() throws SQLException {
        String sql = """
                select to_char(p.booked_at at time zone 'UTC', 'YYYY-MM') as month, a.currency,
                       -coalesce(sum(p.amount) filter (where e.kind in ('generation-revenue', 'revenue-reversed')), 0),
                       -coalesce(sum(p.amount) filter (where e.kind in ('payout-requested', 'payout-failed')), 0),
                       -sum(p.amount), count(*) filter (where e.kind = 'generation-revenue')
                  from account a join posting p on p.account = a.id join journal_entry e on e.id = p.entry
                 where a.name = ? and a.environment = ? group by month, a.currency order by month, a.currency""";
        List<MonthTotals> months = new ArrayList<>();
        TreeMap<String, Money> balances = new TreeMap<>();
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, LedgerAccount.payable(party).name());
            query.setString(2, environment.name());
            ResultSet row = query.executeQuery();
            while (row.next()) {
                Currency currency = Currency.getInstance(row.getString(2));
                Money moved = money(row, 5, currency);
                months.add(new MonthTotals(
                        YearMonth.parse(row.getString(1)),
                        money(row, 3, currency),
                        money(row, 4, currency),
                        balances.merge(currency.getCurrencyCode(), moved, Money::plus),
                        row.getLong(6)));
            }
        }
        return months;
    }

    /** What each subject earned in a month, or those together that were in one generation; most first. */
    List<SubjectEarnings> bySubject(YearMonth month) throws SQLException {
        String sql = """
                select coalesce(s.names, '{}'), a.currency, -sum(p.amount), count(*)
                  from account a
                  join posting p on p.account = a.id and p.booked_at >= ? and p.booked_at < ?
                  join journal_entry e on e.id = p.entry and e.kind in ('generation-revenue', 'revenue-reversed')
                  left join job j on j.id = e.job
                  left join lateral (
                       select array_agg(t.name || ' (@' || t.handle || ')' order by t.handle) as names
                         from (select distinct subject from finding where request = j.request) i
                         join subject t on t.id = i.subject and t.owner = ?) s on true
                 where a.name = ? and a.environment = ?
                 group by s.names, a.currency order by a.currency, 3 desc, 1""";
        List<SubjectEarnings> found = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setObject(1, MonthlyStatement.start(month).atOffset(ZoneOffset.UTC));
            query.setObject(2, MonthlyStatement.start(month.plusMonths(1)).atOffset(ZoneOffset.UTC));
            query.setObject(3, party);
            query.setString(4, LedgerAccount.payable(party).name());
            query.setString(5, environment.name());
            ResultSet row = query.executeQuery();
            while (row.next()) {
                found.add(new SubjectEarnings(
                        List.of((String[]) row.getArray(1).getArray()),
                        money(row, 3, Currency.getInstance(row.getString(2))),
                        row.getLong(4)));
            }
        }
        return found;
    }

    /** What generations that are being made will earn if they are delivered, per currency. */
    List<Money> pending() throws SQLException {
        String sql = """
                select q.currency, sum(n.amount_micros)
                  from job j
                  join quote_portion n on n.request = j.request and n.payee = ?
                  join quote q on q.request = j.request
                 where j.state in ('cleared', 'dispatching', 'running')
                 group by q.currency having sum(n.amount_micros) > 0 order by q.currency""";
        List<Money> pending = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setObject(1, party);
            ResultSet row = query.executeQuery();
            while (row.next()) {
                pending.add(money(row, 2, Currency.getInstance(row.getString(1))));
            }
        }
        return pending;
    }

    private static Money money(ResultSet row, int column, Currency currency) throws SQLException {
        return Money.of(row.getBigDecimal(column).longValueExact(), currency);
    }
}
