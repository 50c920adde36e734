package org.imprimatur.royalties;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Brings a payout and the ledger to what Stripe says about a transfer. Says the same however often and in whatever order it
 * is told.
 */
final class Settlement {

    private final Connection connection;
    private final Environment environment;
    private final Consumer<PaidOut> news;

    /** @param news is told of each payout once, when it is settled */
    Settlement(Connection connection, Environment environment, Consumer<PaidOut> news) {
        this.connection = connection;
        this.environment = environment;
        this.news = news;
    }

    /** What came of it. */
    enum Result {
        SETTLED,
        SETTLED_BEFORE,
        /** No payout of ours. */
        UNMATCHED,
        /** Names a payout of ours that ordered something else, or that we have given up. Someone must look. */
        CONTRADICTED
    }

    /** The money has reached the payee. */
    Result settle(SentTransfer transfer, Instant now) throws SQLException {
        Payouts payouts = new Payouts(connection, environment);
        Optional<Payout> ordered = payoutOf(transfer);
        if (ordered.isEmpty()) {
            return Result.UNMATCHED;
        }
        Payout payout = ordered.get();
        if (!matches(payout, transfer)) {
            return Result.CONTRADICTED;
        }
        if (payout.state() == Payout.State.PAID) {
            return Result.SETTLED_BEFORE;
        }
        payouts.recordPaid(payout.id(), transfer.id(), now);
        new Ledger(connection).book(PayoutBooking.settled(payout, now));
        news.accept(new PaidOut(payout.id(), payout.party(), payout.amount()));
        return Result.SETTLED;
    }

    /** Stripe has taken the order; its notice will say that it is settled, and if none comes we ask. */
    void sent(Payout payout, SentTransfer transfer, Instant now, Duration patience) throws SQLException {
        new Payouts(connection, environment).recordSent(payout.id(), transfer.id(), now, now.plus(patience));
    }

    /** Stripe will never take the order: the money is the payee's again. */
    void failed(UUID id, String problem, Instant now) throws SQLException {
        Payouts payouts = new Payouts(connection, environment);
        Optional<Payout> payout = payouts.lock(id).filter(found -> found.state() == Payout.State.PENDING);
        if (payout.isPresent()) {
            payouts.recordFailed(id, problem, now);
            new Ledger(connection).book(PayoutBooking.failed(payout.get(), now));
        }
    }

    private Optional<Payout> payoutOf(SentTransfer transfer) throws SQLException {
        Optional<UUID> id = parse(transfer.payout());
        return id.isEmpty() ? Optional.empty() : new Payouts(connection, environment).lock(id.get());
    }

    private static boolean matches(Payout payout, SentTransfer transfer) {
        boolean sameTransfer = payout.transfer().isEmpty() || payout.transfer().equals(transfer.id());
        return sameTransfer && payout.state() != Payout.State.FAILED && transfer.fulfils(payout);
    }

    private static Optional<UUID> parse(String id) {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
