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
import java.util.Optional;
import java.util.UUID;
import org.imprimatur.licensing.money.Money;

/** The totals of one party's statements, made by the database. Credits are what we owe: signs are turned. */
final class StatementAccounts {

    private final Connection connection;
    private final UUID party;
    private final Environment environment;

    StatementAccounts(Connection connection, UUID party, Environment environment) {
        this.connection = connection;
        this.party = party;
        this.environment = environment;
    }

    /** The party's account of what is owed to it, in one currency. */
    record Owed(long id, Currency currency) {}

    /** In the order of the currencies' codes. */
    List<Owed> owed() throws SQLException {
        String sql = "select id, currency from account where name = ? and environment = ? order by currency";
        List<Owed> accounts = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, LedgerAccount.payable(party).name());
            query.setString(2, environment.name());
            ResultSet row = query.executeQuery();
            while (row.next()) {
                accounts.add(new Owed(row.getLong(1), Currency.getInstance(row.getString(2))));
            }
        }
        return accounts;
    }

    /** When the party's first movement was booked. */
    Optional<Instant> first() throws SQLException {
        String sql = """
                select min((select min(p.booked_at) from posting p where p.account = a.id))
                  from account a where a.name = ? and a.environment = ?""";
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, LedgerAccount.payable(party).name());
            query.setString(2, environment.name());
            ResultSet row = query.executeQuery();
            row.next();
            return Optional.ofNullable(row.getObject(1, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
        }
    }

    String name() throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select display_name from party where id = ?")) {
            query.setObject(1, party);
            ResultSet row = query.executeQuery();
            return row.next() ? row.getString(1) : "";
        }
    }

    MonthlyStatement.Account totals(Owed account, YearMonth month) throws SQLException {
        String sql = """
                select -coalesce(sum(p.amount) filter (where e.kind = 'generation-revenue'), 0),
                       -coalesce(sum(p.amount) filter (where e.kind = 'revenue-reversed'), 0),
                       -coalesce(sum(p.amount) filter (where e.kind = 'payout-requested'), 0),
                       -coalesce(sum(p.amount) filter (where e.kind = 'payout-failed'), 0),
                       count(*)
                  from posting p join journal_entry e on e.id = p.entry
                 where p.account = ? and p.booked_at >= ? and p.booked_at < ?""";
        Instant from = MonthlyStatement.start(month);
        Instant to = MonthlyStatement.start(month.plusMonths(1));
        Currency currency = account.currency();
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setLong(1, account.id());
            query.setObject(2, from.atOffset(ZoneOffset.UTC));
            query.setObject(3, to.atOffset(ZoneOffset.UTC));
            ResultSet row = query.executeQuery();
            row.next();
            return new MonthlyStatement.Account(
                    balance(LedgerAccount.payable(party), currency, from),
                    money(row, 1, currency),
                    money(row, 2, currency),
                    money(row, 3, currency),
                    money(row, 4, currency),
                    balance(LedgerAccount.payable(party), currency, to),
                    balance(LedgerAccount.inTransit(party), currency, to),
                    row.getLong(5));
        }
    }

    private Money balance(LedgerAccount account, Currency currency, Instant before) throws SQLException {
        String sql = """
                select -coalesce(sum(p.amount), 0) from posting p
                 where p.account = (select id from account where name = ? and currency = ? and environment = ?)
                   and p.booked_at < ?""";
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, account.name());
            query.setString(2, currency.getCurrencyCode());
            query.setString(3, environment.name());
            query.setObject(4, before.atOffset(ZoneOffset.UTC));
            ResultSet row = query.executeQuery();
            row.next();
            return money(row, 1, currency);
        }
    }

    private static Money money(ResultSet row, int column, Currency currency) throws SQLException {
        return Money.of(row.getBigDecimal(column).longValueExact(), currency);
    }
}
