package org.imprimatur.notices;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.regex.Pattern;
import org.imprimatur.registry.Party;
import org.imprimatur.royalties.Transactions;

/** The addresses of those who have signed in. What a token says last is what holds. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Contacts {

    /** Enough to keep what is not an address out; the mail server judges the rest. */
    private static final Pattern ADDRESS =
            Pattern.compile("[^\\s@<>\"(),:;\\[\\]\\\\]{1,64}@[^\\s@<>\"(),:;\\[\\]\\\\]{1,189}");

    @Inject
    Transactions transactions;

    /** For the container. */
    public Contacts() {}

    Contacts(Transactions transactions) {
        this.transactions = transactions;
    }

    /** Takes note of a verified address. One that is none is forgotten, as {@link #forget} does. */
    public void learn(Contact contact, Instant at) {
        if (!ADDRESS.matcher(contact.email()).matches()) {
            forget(contact.person());
            return;
        }
        transactions.begin(connection -> store(connection, contact, at));
    }

    /** There is no address any more that this person has proved to be theirs. */
    public void forget(Party.Id person) {
        transactions.begin(connection -> {
            try (PreparedStatement delete = connection.prepareStatement("delete from contact where person = ?")) {
                delete.setObject(1, person.value());
                return delete.executeUpdate();
            }
        });
    }

    private static int store(Connection connection, Contact contact, Instant at) throws SQLException {
        String sql = """
                insert into contact (person, party, email, roles, seen_at) values (?, ?, ?, ?, ?)
                on conflict (person) do update set party = excluded.party, email = excluded.email,
                    roles = excluded.roles, seen_at = excluded.seen_at""";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setObject(1, contact.person().value());
            insert.setObject(2, contact.party().value());
            insert.setString(3, contact.email());
            insert.setArray(4, connection.createArrayOf("text", contact.roles().toArray()));
            insert.setObject(5, Outbox.utc(at));
            return insert.executeUpdate();
        }
    }
}
