package org.imprimatur.royalties;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.imprimatur.royalties.StripeFailureException.Outcome;

/**
 * Sends what has been set aside, each payout once. Claims are short transactions, Stripe is called outside of them, and
 * whatever stops the work in between, the next attempt first looks whether the last one went through, then asks again under
 * the same key.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SendingPayouts {

    private static final Logger LOG = System.getLogger(SendingPayouts.class.getName());

    /** Longer than a call to Stripe may take. */
    static final Duration LEASE = Duration.ofSeconds(60);
    /** How long we wait for Stripe's notice before we ask. */
    static final Duration PATIENCE = Duration.ofMinutes(10);
    /** Stripe forgets keys after a day: then an old one protects no longer, and only a look finds what it did. */
    static final Duration KEY_LIFETIME = Duration.ofHours(24);

    private static final Duration BACKOFF = Duration.ofSeconds(5);
    private static final Duration BACKOFF_MAX = Duration.ofHours(1);
    private static final int DOUBLINGS_MAX = 10;
    private static final int BATCH_MAX = 100;
    private static final int PROBLEM_LENGTH_MAX = 500;

    @Inject
    Treasury treasury;

    /** For the container. */
    public SendingPayouts() {}

    public SendingPayouts(Treasury treasury) {
        this.treasury = treasury;
    }

    /**
     * Works off what is due, at most {@value #BATCH_MAX} payouts.
     *
     * @return how many were tried
     */
    public int sendDue() {
        for (int tried = 0; tried < BATCH_MAX; tried++) {
            Optional<Payouts.Claim> claim = treasury.transactions()
                    .begin(connection -> new Payouts(connection, treasury.environment())
                            .claim(treasury.clock().instant(), LEASE));
            if (claim.isEmpty()) {
                return tried;
            }
            advance(claim.get());
        }
        return BATCH_MAX;
    }

    private void advance(Payouts.Claim claim) {
        try {
            if (claim.payout().state() == Payout.State.PENDING) {
                send(claim);
            } else {
                askWhetherSettled(claim.payout());
            }
        } catch (StripeFailureException failure) {
            recover(claim, failure);
        } catch (IllegalStateException contradiction) {
            LOG.log(Level.ERROR, "payout `" + claim.payout().id() + "` needs someone to look at it", contradiction);
            putOff(claim, String.valueOf(contradiction.getMessage()));
        }
    }

    private void send(Payouts.Claim claim) {
        Optional<SentTransfer> earlier = findEarlier(claim.payout());
        if (earlier.isPresent()) {
            recordSent(claim.payout(), earlier.get());
        } else if (isKeyOld(claim.payout())) {
            // The look just before found nothing, and nothing under the old key can happen any more.
            renewKey(claim, "the key was a day old and had moved nothing");
        } else if (treasury.clock().instant().isBefore(claim.until())) {
            recordSent(
                    claim.payout(),
                    treasury.stripe()
                            .transfer(
                                    TransferOrder.of(claim.payout()),
                                    claim.payout().idempotencyKey()));
        }
    }

    private Optional<SentTransfer> findEarlier(Payout payout) {
        if (payout.attempts() <= 1) {
            return Optional.empty();
        }
        return treasury.stripe().transfersInGroup(payout.transferGroup()).stream()
                .filter(transfer -> transfer.payout().equals(payout.id().toString()))
                .findFirst();
    }

    private boolean isKeyOld(Payout payout) {
        return payout.keyMadeAt().plus(KEY_LIFETIME).isBefore(treasury.clock().instant());
    }

    private void recordSent(Payout payout, SentTransfer transfer) {
        if (!transfer.fulfils(payout)) {
            throw new IllegalStateException(
                    "transfer `%s` is not what payout `%s` ordered".formatted(transfer.id(), payout.id()));
        }
        run(settlement -> settlement.sent(payout, transfer, treasury.clock().instant(), PATIENCE));
    }

    /** No notice came: Stripe knows the transfer or says that it does not. */
    private void askWhetherSettled(Payout payout) {
        SentTransfer transfer = treasury.stripe().transfer(payout.transfer());
        run(settlement -> settlement.settle(transfer, treasury.clock().instant()));
    }

    private void recover(Payouts.Claim claim, StripeFailureException failure) {
        String problem = problem(failure);
        boolean pending = claim.payout().state() == Payout.State.PENDING;
        if (pending && failure.outcome() == Outcome.REFUSED) {
            run(settlement -> settlement.failed(
                    claim.payout().id(), problem, treasury.clock().instant()));
        } else if (pending && failure.outcome() == Outcome.REFUSED_FOR_NOW) {
            renewKey(claim, problem);
        } else {
            putOff(claim, problem);
        }
    }

    private void renewKey(Payouts.Claim claim, String problem) {
        treasury.transactions().begin(connection -> {
            Payouts payouts = new Payouts(connection, treasury.environment());
            payouts.renewKey(claim, treasury.clock().instant());
            payouts.putOff(claim, problem, treasury.clock().instant().plus(backoff(claim.payout())));
            return problem;
        });
    }

    private void putOff(Payouts.Claim claim, String problem) {
        Instant dueAt = treasury.clock().instant().plus(backoff(claim.payout()));
        treasury.transactions().begin(connection -> {
            new Payouts(connection, treasury.environment()).putOff(claim, problem, dueAt);
            return problem;
        });
    }

    private static Duration backoff(Payout payout) {
        Duration doubled = BACKOFF.multipliedBy(1L << Math.min(payout.attempts() - 1, DOUBLINGS_MAX));
        return doubled.compareTo(BACKOFF_MAX) < 0 ? doubled : BACKOFF_MAX;
    }

    private static String problem(StripeFailureException failure) {
        String text = "%s: %s".formatted(failure.code(), failure.getMessage());
        return text.substring(0, Math.min(text.length(), PROBLEM_LENGTH_MAX));
    }

    private interface Step {
        void on(Settlement settlement) throws SQLException;
    }

    private void run(Step step) {
        treasury.transactions().begin(connection -> {
            step.on(new Settlement(connection, treasury.environment(), treasury.news()));
            return true;
        });
    }
}
