package org.imprimatur.royalties;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.imprimatur.licensing.money.Money;
import org.imprimatur.problem.UnknownThingException;

/** Finds in the ledger what a payout was made of: what stands between it and the payout before it. */
final class PayoutReading {

    private final Connection connection;
    private final UUID party;

    PayoutReading(Connection connection, UUID party) {
        this.connection = connection;
        this.party = party;
    }

    PayoutContents contents(StatementAccounts.Owed account, Payout payout, int limit) throws SQLException {
        long place = place(account, payout);
        long before = placeBefore(account, place);
        Sum carried = sum(account, 0, before + 1);
        Sum added = sum(account, before, place);
        Money amount = Money.of(added.micros(), account.currency());
        Money had = Money.of(carried.micros(), account.currency());
        return new PayoutContents(
                had,
                amount,
                had.plus(amount).minus(payout.amount()),
                added.count(),
                new StatementLines(connection, party).between(account, before, place, limit));
    }

    private record Sum(long micros, long count) {}

    private long place(StatementAccounts.Owed account, Payout payout) throws SQLException {
        String sql = """
                select p.sequence from journal_entry e join posting p on p.entry = e.id
                 where e.payout = ? and e.kind = 'payout-requested' and p.account = ?""";
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setObject(1, payout.id());
            query.setLong(2, account.id());
            ResultSet row = query.executeQuery();
            if (!row.next()) {
                throw new UnknownThingException("payout", payout.id());
            }
            return row.getLong(1);
        }
    }

    /** 0 for the first payout. */
    private long placeBefore(StatementAccounts.Owed account, long place) throws SQLException {
        String sql = """
                select coalesce(max(p.sequence), 0)
                  from payout o
                  join journal_entry e on e.payout = o.id and e.kind = 'payout-requested'
                  join posting p on p.entry = e.id and p.account = ? and p.sequence < ?
                 where o.party = ?""";
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setLong(1, account.id());
            query.setLong(2, place);
            query.setObject(3, party);
            ResultSet row = query.executeQuery();
            row.next();
            return row.getLong(1);
        }
    }

    private Sum sum(StatementAccounts.Owed account, long after, long before) throws SQLException {
        String sql = "select -coalesce(sum(amount), 0), count(*) from posting"
                + " where account = ? and sequence > ? and sequence < ?";
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setLong(1, account.id());
            query.setLong(2, after);
            query.setLong(3, before);
            ResultSet row = query.executeQuery();
            row.next();
            return new Sum(row.getBigDecimal(1).longValueExact(), row.getLong(2));
        }
    }
}
