package org.imprimatur.royalties;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.imprimatur.licensing.money.Money;

/** One party's lines in the ledger. */
final class Earnings {

    private final Connection connection;
    private final UUID party;
    private final Environment environment;

    Earnings(Connection connection, UUID party, Environment environment) {
        this.connection = connection;
        this.party = party;
        this.environment = environment;
    }

    /** Credits are what we owe: a balance is their sum with the sign turned. */
    List<EarningsReport.Balance> balances() throws SQLException {
        String sql = """
                select a.currency,
                       -coalesce(sum(p.amount) filter (where a.code = 'payable'), 0),
                       -coalesce(sum(p.amount) filter (where a.code = 'in-transit'), 0),
                       coalesce(sum(p.amount) filter (where a.code = 'in-transit' and e.kind = 'payout-settled'), 0)
                  from account a join posting p on p.account = a.id join journal_entry e on e.id = p.entry
                 where a.name in (?, ?) and a.environment = ?
                 group by a.currency order by a.currency""";
        List<EarningsReport.Balance> balances = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, LedgerAccount.payable(party).name());
            query.setString(2, LedgerAccount.inTransit(party).name());
            query.setString(3, environment.name());
            ResultSet row = query.executeQuery();
            while (row.next()) {
                balances.add(new EarningsReport.Balance(money(row, 2, 1), money(row, 3, 1), money(row, 4, 1)));
            }
        }
        return balances;
    }

    List<EarningsReport.Month> months() throws SQLException {
        String sql = """
                select to_char(e.booked_at at time zone 'UTC', 'YYYY-MM') as month, a.currency, -sum(p.amount),
                       count(*) filter (where e.kind = 'generation-revenue')
                  from account a join posting p on p.account = a.id join journal_entry e on e.id = p.entry
                 where a.name = ? and a.environment = ? and e.kind in ('generation-revenue', 'revenue-reversed')
                 group by month, a.currency order by month desc, a.currency""";
        List<EarningsReport.Month> months = new ArrayList<>();
        try (PreparedStatement query = payable(sql)) {
            ResultSet row = query.executeQuery();
            while (row.next()) {
                months.add(
                        new EarningsReport.Month(YearMonth.parse(row.getString(1)), money(row, 3, 2), row.getLong(4)));
            }
        }
        return months;
    }

    List<EarningsReport.Entry> entriesBefore(long sequence, int limit) throws SQLException {
        String sql = """
                select p.sequence, e.id, e.kind, e.booked_at, e.description, coalesce(e.job, ''),
                       coalesce(e.payout::text, ''), -p.amount, p.currency
                  from account a join posting p on p.account = a.id join journal_entry e on e.id = p.entry
                 where a.name = ? and a.environment = ? and p.sequence < ?
                 order by p.sequence desc limit ?""";
        List<EarningsReport.Entry> entries = new ArrayList<>();
        try (PreparedStatement query = payable(sql)) {
            query.setLong(3, sequence);
            query.setInt(4, limit);
            ResultSet row = query.executeQuery();
            while (row.next()) {
                entries.add(entry(row));
            }
        }
        return entries;
    }

    private PreparedStatement payable(String sql) throws SQLException {
        PreparedStatement query = connection.prepareStatement(sql);
        query.setString(1, LedgerAccount.payable(party).name());
        query.setString(2, environment.name());
        return query;
    }

    private static EarningsReport.Entry entry(ResultSet row) throws SQLException {
        return new EarningsReport.Entry(
                row.getLong(1),
                row.getObject(2, UUID.class),
                EntryKind.ofWire(row.getString(3)),
                row.getObject(4, OffsetDateTime.class).toInstant(),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                money(row, 8, 9));
    }

    private static Money money(ResultSet row, int amount, int currency) throws SQLException {
        return Money.of(row.getBigDecimal(amount).longValueExact(), Currency.getInstance(row.getString(currency)));
    }
}
