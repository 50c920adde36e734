package org.imprimatur.notices;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.imprimatur.royalties.Transactions;

/**
 * Sends what the outbox holds, each letter at least once: claims are short transactions, the mail server is talked to
 * outside of them. A letter that was taken just before we fell comes again, under the same Message-ID.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SendingNotices {

    private static final Logger LOG = System.getLogger(SendingNotices.class.getName());

    /** Longer than the postman may take. */
    static final Duration LEASE = Duration.ofMinutes(5);
    /** With the backoff below, more than a day: a mail server may be away for a night. */
    static final int ATTEMPTS_MAX = 36;

    private static final Duration BACKOFF = Duration.ofSeconds(30);
    private static final Duration BACKOFF_MAX = Duration.ofHours(1);
    private static final int DOUBLINGS_MAX = 7;
    private static final Duration KEPT = Duration.ofDays(30);
    private static final int BATCH_MAX = 50;
    private static final int PROBLEM_LENGTH_MAX = 500;

    @Inject
    Transactions transactions;

    @Inject
    Postman postman;

    Clock clock = Clock.systemUTC();

    /** For the container. */
    public SendingNotices() {}

    SendingNotices(Transactions transactions, Postman postman, Clock clock) {
        this.transactions = transactions;
        this.postman = postman;
        this.clock = clock;
    }

    /**
     * Works off what is due, at most {@value #BATCH_MAX} letters, and stops when one is not taken: the next would not be
     * either.
     *
     * @return how many were dealt with
     */
    public int sendDue() {
        for (int done = 0; done < BATCH_MAX; done++) {
            Optional<Outbox.Claim> claim =
                    transactions.begin(connection -> new Outbox(connection).claim(clock.instant(), LEASE));
            if (claim.isEmpty() || !advance(claim.get())) {
                return done;
            }
        }
        return BATCH_MAX;
    }

    /** Deletes letters that ended long ago. */
    public void forgetOld() {
        transactions.begin(
                connection -> new Outbox(connection).forget(clock.instant().minus(KEPT)));
    }

    private boolean advance(Outbox.Claim claim) {
        Optional<String> address =
                transactions.begin(connection -> new Outbox(connection).address(claim.letter(), clock.instant()));
        if (address.isEmpty()) {
            run(outbox -> outbox.end(claim, Outbox.End.DROPPED, "not wanted any more, or no address", clock.instant()));
            return true;
        }
        try {
            postman.deliver(claim.letter(), address.get());
        } catch (Postman.UndeliveredException failure) {
            recover(claim, failure);
            return false;
        }
        run(outbox -> outbox.end(claim, Outbox.End.SENT, "", clock.instant()));
        return true;
    }

    private void recover(Outbox.Claim claim, Postman.UndeliveredException failure) {
        LOG.log(Level.WARNING, "notice `{0}` was not taken: {1}", claim.letter().id(), failure.getMessage());
        String problem = Message.shortened(Message.oneLine(String.valueOf(failure.getMessage())), PROBLEM_LENGTH_MAX);
        Instant now = clock.instant();
        if (claim.attempts() >= ATTEMPTS_MAX) {
            run(outbox -> outbox.end(claim, Outbox.End.FAILED, problem, now));
        } else {
            run(outbox -> outbox.putOff(claim, problem, now.plus(backoff(claim.attempts()))));
        }
    }

    private static Duration backoff(int attempts) {
        Duration doubled = BACKOFF.multipliedBy(1L << Math.min(attempts - 1, DOUBLINGS_MAX));
        return doubled.compareTo(BACKOFF_MAX) < 0 ? doubled : BACKOFF_MAX;
    }

    private interface Step {
        void on(Outbox outbox) throws SQLException;
    }

    private void run(Step step) {
        transactions.begin(connection -> {
            step.on(new Outbox(connection));
            return true;
        });
    }
}
