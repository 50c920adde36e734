package org.imprimatur.royalties;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who is paid in one environment. */
final class Payees {

    private final Connection connection;
    private final Environment environment;

    Payees(Connection connection, Environment environment) {
        this.connection = connection;
        this.environment = environment;
    }

    Optional<Payee> find(UUID party) throws SQLException {
        return find(party, "");
    }

    /** Holds the payee until the transaction ends, so that its balance is set aside by one payout at a time. */
    Optional<Payee> lock(UUID party) throws SQLException {
        return find(party, " for update");
    }

    /** Leaves a payee who is there as it is. */
    void start(UUID party, Instant now) throws SQLException {
        String sql = """
                insert into payee (party, environment, state, created_at, changed_at)
                values (?, ?, 'started', ?, ?) on conflict do nothing""";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setObject(1, party);
            insert.setString(2, environment.name());
            insert.setObject(3, now.atOffset(ZoneOffset.UTC));
            insert.setObject(4, now.atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        }
    }

    /** Keeps the first account that a payee was given. */
    void assign(UUID party, ConnectedAccount account, Instant now) throws SQLException {
        String sql = """
                update payee set stripe_account = ?, state = ?, changed_at = ?
                 where party = ? and environment = ? and stripe_account is null""";
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setString(1, account.id());
            update.setString(2, Payee.State.of(account).wire());
            update.setObject(3, now.atOffset(ZoneOffset.UTC));
            update.setObject(4, party);
            update.setString(5, environment.name());
            update.executeUpdate();
        }
    }

    /** @return whether the account is one of ours */
    boolean record(ConnectedAccount account, Instant now) throws SQLException {
        String sql = "update payee set state = ?, changed_at = ? where stripe_account = ? and environment = ?";
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setString(1, Payee.State.of(account).wire());
            update.setObject(2, now.atOffset(ZoneOffset.UTC));
            update.setString(3, account.id());
            update.setString(4, environment.name());
            return update.executeUpdate() == 1;
        }
    }

    /** Those who can be paid and have at least so much to their credit. */
    List<UUID> withBalance(Currency currency, long microsMin) throws SQLException {
        String sql = """
                select payee.party
                  from payee
                  join account a on a.name = 'payable/' || payee.party and a.environment = payee.environment
                  join posting p on p.account = a.id
                 where payee.environment = ? and payee.state = 'active' and a.currency = ?
                 group by payee.party having -sum(p.amount) >= ? order by payee.party""";
        List<UUID> parties = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, environment.name());
            query.setString(2, currency.getCurrencyCode());
            query.setLong(3, microsMin);
            ResultSet row = query.executeQuery();
            while (row.next()) {
                parties.add(row.getObject(1, UUID.class));
            }
        }
        return parties;
    }

    private Optional<Payee> find(UUID party, String locking) throws SQLException {
        String sql =
                "select coalesce(stripe_account, ''), state from payee where party = ? and environment = ?" + locking;
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setObject(1, party);
            query.setString(2, environment.name());
            ResultSet row = query.executeQuery();
            return row.next()
                    ? Optional.of(new Payee(party, environment, row.getString(1), Payee.State.ofWire(row.getString(2))))
                    : Optional.empty();
        }
    }
}
