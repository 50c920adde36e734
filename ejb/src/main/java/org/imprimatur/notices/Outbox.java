package org.imprimatur.notices;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.imprimatur.registry.Party;

/** Letters that wait, are under way, or have ended, on one connection. */
final class Outbox {

    /** Who has not been seen for so long may have left their organisation: its notices go to others. */
    private static final Duration SEEN_WITHIN = Duration.ofDays(90);

    /** A contact that a notice of this kind, for this party, may go to. */
    private static final String ELIGIBLE = """
            from contact c left join notice_preference p on p.person = c.person and p.kind = ?
             where coalesce(p.by_email, true)
               and (c.person = ? or (c.party = ? and c.roles && ? and c.seen_at > ?))""";

    private final Connection connection;

    Outbox(Connection connection) {
        this.connection = connection;
    }

    /** A letter that one worker holds until its lease ends. @param attempts this one included */
    record Claim(Letter letter, long token, int attempts) {}

    /** Everyone who is told when a party is: themselves, or those of an organisation whose work it is. */
    List<Party.Id> recipients(Party.Id party, NoticeKind kind, Instant now) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select c.person " + ELIGIBLE + " order by 1")) {
            bind(select, party, kind, now);
            List<Party.Id> people = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    people.add(new Party.Id(row.getObject(1, UUID.class)));
                }
            }
            return people;
        }
    }

    /** Where a letter goes now; nowhere when its recipient has turned it off, left, or lost the address. */
    Optional<String> address(Letter letter, Instant now) throws SQLException {
        String sql = "select c.email " + ELIGIBLE + " and c.person = ?";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            bind(select, letter.party(), letter.kind(), now);
            select.setObject(6, letter.person().value());
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        }
    }

    private void bind(PreparedStatement select, Party.Id party, NoticeKind kind, Instant now) throws SQLException {
        select.setString(1, kind.wire());
        select.setObject(2, party.value());
        select.setObject(3, party.value());
        select.setArray(4, connection.createArrayOf("text", kind.roles().toArray()));
        select.setObject(5, utc(now.minus(SEEN_WITHIN)));
    }

    void add(Letter letter, Instant at) throws SQLException {
        String sql = """
                insert into notice (id, person, party, kind, subject, body, off_token, created_at, due_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setObject(1, letter.id());
            insert.setObject(2, letter.person().value());
            insert.setObject(3, letter.party().value());
            insert.setString(4, letter.kind().wire());
            insert.setString(5, letter.subject());
            insert.setString(6, letter.body());
            insert.setString(7, letter.offToken());
            insert.setObject(8, utc(at));
            insert.setObject(9, utc(at));
            insert.executeUpdate();
        }
    }

    /** Takes the letter that has been due longest and that nobody works on. The attempt counts before it is made. */
    Optional<Claim> claim(Instant now, Duration lease) throws SQLException {
        String sql = """
                update notice set lease_until = ?, lease_token = lease_token + 1, attempts = attempts + 1
                 where id = (select id from notice where state = 'due' and due_at <= ?
                                and (lease_until is null or lease_until <= ?)
                              order by due_at, id limit 1 for update skip locked)
                returning id, person, party, kind, subject, body, off_token, lease_token, attempts""";
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setObject(1, utc(now.plus(lease)));
            update.setObject(2, utc(now));
            update.setObject(3, utc(now));
            try (ResultSet row = update.executeQuery()) {
                return row.next()
                        ? Optional.of(new Claim(letter(row), row.getLong("lease_token"), row.getInt("attempts")))
                        : Optional.empty();
            }
        }
    }

    private static Letter letter(ResultSet row) throws SQLException {
        return new Letter(
                row.getObject("id", UUID.class),
                new Party.Id(row.getObject("person", UUID.class)),
                new Party.Id(row.getObject("party", UUID.class)),
                NoticeKind.ofWire(row.getString("kind")),
                row.getString("subject"),
                row.getString("body"),
                row.getString("off_token"));
    }

    /** Nothing is done when the lease has passed to another worker. */
    void end(Claim claim, End end, String problem, Instant at) throws SQLException {
        String sql = "update notice set state = ?, ended_at = ?, problem = ?, lease_until = null"
                + " where id = ? and state = 'due' and lease_token = ?";
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setString(1, end.wire);
            update.setObject(2, utc(at));
            update.setString(3, problem);
            update.setObject(4, claim.letter().id());
            update.setLong(5, claim.token());
            update.executeUpdate();
        }
    }

    void putOff(Claim claim, String problem, Instant due) throws SQLException {
        String sql = "update notice set due_at = ?, problem = ?, lease_until = null"
                + " where id = ? and state = 'due' and lease_token = ?";
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setObject(1, utc(due));
            update.setString(2, problem);
            update.setObject(3, claim.letter().id());
            update.setLong(4, claim.token());
            update.executeUpdate();
        }
    }

    /** What was told long ago need not be kept. @return how many letters were deleted */
    int forget(Instant endedBefore) throws SQLException {
        String sql = "delete from notice where state <> 'due' and ended_at < ?";
        try (PreparedStatement delete = connection.prepareStatement(sql)) {
            delete.setObject(1, utc(endedBefore));
            return delete.executeUpdate();
        }
    }

    /** How a letter ends. */
    enum End {
        SENT("sent"),
        /** Its recipient no longer wants it, or can no longer be reached. */
        DROPPED("dropped"),
        /** Tried so often that nobody would want it any more. */
        FAILED("failed");

        private final String wire;

        End(String wire) {
            this.wire = wire;
        }
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
