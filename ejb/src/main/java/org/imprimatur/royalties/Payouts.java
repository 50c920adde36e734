package org.imprimatur.royalties;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.imprimatur.licensing.money.Money;
import org.jspecify.annotations.Nullable;

/** The payouts of one environment, which are their own queue. */
final class Payouts {

    private static final String COLUMNS = """
            id, party, destination, currency, amount, state, idempotency_key, key_made_at, coalesce(transfer, ''),
            attempts, problem, created_at, sent_at, settled_at""";

    private final Connection connection;
    private final Environment environment;

    Payouts(Connection connection, Environment environment) {
        this.connection = connection;
        this.environment = environment;
    }

    /** A payout that a worker holds until its lease ends. */
    record Claim(Payout payout, long token, Instant until) {}

    void add(Payout payout, String requestKey) throws SQLException {
        String sql = """
                insert into payout (id, party, environment, destination, currency, amount, state, request_key,
                                    idempotency_key, key_made_at, due_at, created_at)
                values (?, ?, ?, ?, ?, ?, ?, nullif(?, ''), ?, ?, ?, ?)""";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setObject(1, payout.id());
            insert.setObject(2, payout.party());
            insert.setString(3, environment.name());
            insert.setString(4, payout.destination());
            insert.setString(5, payout.amount().currency().getCurrencyCode());
            insert.setLong(6, payout.amount().micros());
            insert.setString(7, payout.state().wire());
            insert.setString(8, requestKey);
            insert.setString(9, payout.idempotencyKey());
            insert.setObject(10, utc(payout.keyMadeAt()));
            insert.setObject(11, utc(payout.createdAt()));
            insert.setObject(12, utc(payout.createdAt()));
            insert.executeUpdate();
        }
    }

    Optional<Payout> find(UUID id) throws SQLException {
        return one("where id = ? and environment = ?", id);
    }

    /** Holds the payout until the transaction ends. */
    Optional<Payout> lock(UUID id) throws SQLException {
        return one("where id = ? and environment = ? for update", id);
    }

    Optional<Payout> findRequested(UUID party, String requestKey) throws SQLException {
        return one("where party = ? and environment = ? and request_key = ?", party, requestKey);
    }

    /** Newest first. */
    List<Payout> of(UUID party, int limit) throws SQLException {
        return all("where party = ? and environment = ? order by created_at desc, id limit " + limit, party);
    }

    /**
     * Takes the payout that has been due longest and nobody works on. The attempt is counted before it is made: whoever
     * finds a count above one must assume that an earlier attempt went through.
     */
    Optional<Claim> claim(Instant now, Duration lease) throws SQLException {
        String sql = """
                update payout set lease_until = ?, lease_token = lease_token + 1, attempts = attempts + 1
                 where id = (select id from payout
                              where environment = ? and state in ('pending', 'in-transit') and due_at <= ?
                                and (lease_until is null or lease_until <= ?)
                              order by due_at, id limit 1 for update skip locked)
                returning %s, lease_token""".formatted(COLUMNS);
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setObject(1, utc(now.plus(lease)));
            update.setString(2, environment.name());
            update.setObject(3, utc(now));
            update.setObject(4, utc(now));
            ResultSet row = update.executeQuery();
            return row.next()
                    ? Optional.of(new Claim(payout(row), row.getLong("lease_token"), now.plus(lease)))
                    : Optional.empty();
        }
    }

    /** Stripe has made the transfer; unless it is known to be settled, look again after a while. */
    void recordSent(UUID id, String transfer, Instant now, Instant lookAgainAt) throws SQLException {
        execute("""
                update payout set state = 'in-transit', transfer = ?, sent_at = ?, due_at = ?, lease_until = null,
                       problem = '' where id = ? and state = 'pending'""", transfer, utc(now), utc(lookAgainAt), id);
    }

    void recordPaid(UUID id, String transfer, Instant now) throws SQLException {
        execute("""
                update payout set state = 'paid', transfer = ?, sent_at = coalesce(sent_at, ?), settled_at = ?,
                       lease_until = null, problem = '' where id = ? and state in ('pending', 'in-transit')""", transfer, utc(now), utc(now), id);
    }

    void recordFailed(UUID id, String problem, Instant now) throws SQLException {
        execute("""
                update payout set state = 'failed', settled_at = ?, lease_until = null, problem = ?
                 where id = ? and state = 'pending'""", utc(now), problem, id);
    }

    /** Gives a claim back; does nothing when the lease is somebody else's by now. */
    void putOff(Claim claim, String problem, Instant dueAt) throws SQLException {
        execute(
                "update payout set due_at = ?, lease_until = null, problem = ? where id = ? and lease_token = ?",
                utc(dueAt),
                problem,
                claim.payout().id(),
                claim.token());
    }

    /** Only when the order under the present key is known not to have gone through. */
    void renewKey(Claim claim, Instant now) throws SQLException {
        execute("""
                update payout set key_number = key_number + 1, key_made_at = ?,
                       idempotency_key = 'payout/' || id || '/' || (key_number + 1)
                 where id = ? and lease_token = ? and state = 'pending'""", utc(now), claim.payout().id(), claim.token());
    }

    static String firstKey(UUID id) {
        return "payout/%s/1".formatted(id);
    }

    private void execute(String sql, Object... values) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                update.setObject(i + 1, values[i]);
            }
            update.executeUpdate();
        }
    }

    private Optional<Payout> one(String where, UUID id, String... more) throws SQLException {
        return all(where, id, more).stream().findFirst();
    }

    private List<Payout> all(String where, UUID id, String... more) throws SQLException {
        List<Payout> payouts = new ArrayList<>();
        try (PreparedStatement query =
                connection.prepareStatement("select %s from payout %s".formatted(COLUMNS, where))) {
            query.setObject(1, id);
            query.setString(2, environment.name());
            for (int i = 0; i < more.length; i++) {
                query.setString(i + 3, more[i]);
            }
            ResultSet row = query.executeQuery();
            while (row.next()) {
                payouts.add(payout(row));
            }
        }
        return payouts;
    }

    private Payout payout(ResultSet row) throws SQLException {
        return new Payout(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                environment,
                row.getString(3),
                Money.of(row.getLong(5), Currency.getInstance(row.getString(4))),
                Payout.State.ofWire(row.getString(6)),
                row.getString(7),
                row.getObject(8, OffsetDateTime.class).toInstant(),
                row.getString(9),
                row.getInt(10),
                row.getString(11),
                row.getObject(12, OffsetDateTime.class).toInstant(),
                instant(row, 13),
                instant(row, 14));
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
