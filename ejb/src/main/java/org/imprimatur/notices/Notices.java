package org.imprimatur.notices;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.imprimatur.registry.Party;
import org.imprimatur.royalties.Transactions;
import org.imprimatur.settings.Settings;

/**
 * Puts letters into the outbox, in the transaction of what they tell: both stand or neither. Whoever is not known, or
 * has turned this kind off, gets none; neither does anybody where no mail server is set up.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Notices {

    @Inject
    Transactions transactions;

    @Inject
    Settings settings;

    Clock clock = Clock.systemUTC();

    /** For the container. */
    public Notices() {}

    Notices(Transactions transactions, Settings settings, Clock clock) {
        this.transactions = transactions;
        this.settings = settings;
        this.clock = clock;
    }

    /** Tells a person, or those of an organisation whose work it is. */
    public void tell(Party.Id party, NoticeKind kind, Message message) {
        if (settings.isMailOn()) {
            transactions.join(connection -> add(new Outbox(connection), party, kind, message));
        }
    }

    private int add(Outbox outbox, Party.Id party, NoticeKind kind, Message message) throws SQLException {
        Instant now = clock.instant();
        int told = 0;
        for (Party.Id person : outbox.recipients(party, kind, now)) {
            outbox.add(letter(person, party, kind, message), now);
            told++;
        }
        return told;
    }

    private Letter letter(Party.Id person, Party.Id party, NoticeKind kind, Message message) {
        String token = UUID.randomUUID().toString().replace("-", "");
        String body = message.text() + NoticeWords.text("foot", settings.publicUrl(), token, kindWords(kind));
        return new Letter(UUID.randomUUID(), person, party, kind, message.subject(), body, token);
    }

    private static String kindWords(NoticeKind kind) {
        return NoticeWords.text("kind." + kind.wire());
    }
}
