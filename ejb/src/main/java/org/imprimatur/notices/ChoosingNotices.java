package org.imprimatur.notices;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.imprimatur.problem.UnknownThingException;
import org.imprimatur.registry.Party;
import org.imprimatur.royalties.Transactions;

/** What somebody wants to be told by e-mail. Everything, until they say otherwise. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ChoosingNotices {

    @Inject
    Transactions transactions;

    Clock clock = Clock.systemUTC();

    /** For the container. */
    public ChoosingNotices() {}

    ChoosingNotices(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What this person is told. */
    public Set<NoticeKind> chosen(Party.Id person) {
        return transactions.begin(connection -> {
            Set<NoticeKind> on = EnumSet.allOf(NoticeKind.class);
            on.removeAll(off(connection, person));
            return on;
        });
    }

    /** Exactly these from now on. */
    public void choose(Party.Id person, Set<NoticeKind> on) {
        transactions.begin(connection -> {
            for (NoticeKind kind : NoticeKind.values()) {
                store(connection, person, kind, on.contains(kind));
            }
            return on.size();
        });
    }

    /** Where this person is written to. */
    public Optional<String> findAddress(Party.Id person) {
        return transactions.begin(connection -> {
            try (PreparedStatement select = connection.prepareStatement("select email from contact where person = ?")) {
                select.setObject(1, person.value());
                try (ResultSet row = select.executeQuery()) {
                    return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
                }
            }
        });
    }

    /** The kind of notice that came with this token. @throws UnknownThingException when none did */
    public NoticeKind kindOf(String offToken) {
        return sent(offToken).kind();
    }

    /** Turns that kind off for whom the notice went to: RFC 8058, for which a token stands in for a sign-in. */
    public NoticeKind turnOff(String offToken) {
        Sent sent = sent(offToken);
        transactions.begin(connection -> store(connection, sent.person(), sent.kind(), false));
        return sent.kind();
    }

    private record Sent(Party.Id person, NoticeKind kind) {}

    private Sent sent(String offToken) {
        return transactions
                .begin(connection -> {
                    String sql = "select person, kind from notice where off_token = ?";
                    try (PreparedStatement select = connection.prepareStatement(sql)) {
                        select.setString(1, offToken);
                        try (ResultSet row = select.executeQuery()) {
                            return row.next() ? Optional.of(sent(row)) : Optional.<Sent>empty();
                        }
                    }
                })
                .orElseThrow(() -> new UnknownThingException("notice", "that this link came with"));
    }

    private static Sent sent(ResultSet row) throws SQLException {
        return new Sent(new Party.Id(row.getObject(1, UUID.class)), NoticeKind.ofWire(row.getString(2)));
    }

    private static Set<NoticeKind> off(Connection connection, Party.Id person) throws SQLException {
        String sql = "select kind from notice_preference where person = ? and not by_email";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, person.value());
            Set<NoticeKind> off = EnumSet.noneOf(NoticeKind.class);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    off.add(NoticeKind.ofWire(row.getString(1)));
                }
            }
            return off;
        }
    }

    private int store(Connection connection, Party.Id person, NoticeKind kind, boolean on) throws SQLException {
        String sql = """
                insert into notice_preference (person, kind, by_email, changed_at) values (?, ?, ?, ?)
                on conflict (person, kind) do update set by_email = excluded.by_email, changed_at = excluded.changed_at
                    where notice_preference.by_email <> excluded.by_email""";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setObject(1, person.value());
            insert.setString(2, kind.wire());
            insert.setBoolean(3, on);
            insert.setObject(4, Outbox.utc(clock.instant()));
            return insert.executeUpdate();
        }
    }
}
