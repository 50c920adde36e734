package org.imprimatur.royalties;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.imprimatur.licensing.money.Money;
import org.imprimatur.problem.ConflictException;

/**
 * Sets a payee's balance aside to be sent. The entry and the payout, which is also the order to send it, are written in one
 * transaction; {@link SendingPayouts} does the rest. Asking twice pays once: after the first time there is no balance.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class PayingOut {

    private static final int SHOWN_MAX = 200;

    @Inject
    Treasury treasury;

    /** For the container. */
    public PayingOut() {}

    public PayingOut(Treasury treasury) {
        this.treasury = treasury;
    }

    /**
     * A payee asks for everything that is available in a currency.
     *
     * @param requestKey the asker's own idempotency key, or empty; the same key gives the same payout again
     * @throws ConflictException when the party cannot be paid yet, or there is nothing to pay out
     */
    public Payout request(UUID party, Currency currency, String requestKey) {
        return treasury.transactions().begin(connection -> {
            Payee payee = activePayee(connection, party);
            Payouts payouts = new Payouts(connection, treasury.environment());
            Optional<Payout> before =
                    requestKey.isEmpty() ? Optional.empty() : payouts.findRequested(party, requestKey);
            return before.isPresent() ? before.get() : setAside(connection, payee, currency, requestKey);
        });
    }

    /**
     * Pays everyone who has reached a threshold. A run that stops in the middle is simply run again.
     *
     * @param threshold the least balance that is paid out, in the currency to pay
     */
    public List<Payout> run(Money threshold) {
        List<UUID> parties = treasury.transactions()
                .begin(connection -> new Payees(connection, treasury.environment())
                        .withBalance(threshold.currency(), threshold.micros()));
        List<Payout> made = new ArrayList<>();
        for (UUID party : parties) {
            treasury.transactions()
                    .begin(connection -> requestIfDue(connection, party, threshold))
                    .ifPresent(made::add);
        }
        return made;
    }

    /** A party's payouts, newest first. */
    public List<Payout> payoutsOf(UUID party) {
        return treasury.transactions()
                .begin(connection -> new Payouts(connection, treasury.environment()).of(party, SHOWN_MAX));
    }

    /** One of a party's payouts; another party's is not found. */
    public Optional<Payout> find(UUID party, UUID payout) {
        return treasury.transactions()
                .begin(connection -> new Payouts(connection, treasury.environment()).find(payout))
                .filter(found -> found.party().equals(party));
    }

    private Payee activePayee(Connection connection, UUID party) throws SQLException {
        return new Payees(connection, treasury.environment())
                .lock(party)
                .filter(payee -> payee.state() == Payee.State.ACTIVE)
                .orElseThrow(() -> new ConflictException("the payout account is not ready: finish onboarding first"));
    }

    private Optional<Payout> requestIfDue(Connection connection, UUID party, Money threshold) throws SQLException {
        Payee payee = activePayee(connection, party);
        Money available = available(connection, party, threshold.currency());
        boolean due = available.micros() >= threshold.micros()
                && StripeAmount.payable(available).isPositive();
        return due ? Optional.of(setAside(connection, payee, threshold.currency(), "")) : Optional.empty();
    }

    private Payout setAside(Connection connection, Payee payee, Currency currency, String requestKey)
            throws SQLException {
        Money available = available(connection, payee.party(), currency);
        Money amount = StripeAmount.payable(available);
        if (!amount.isPositive()) {
            throw new ConflictException("nothing to pay out: `%s` is available".formatted(available));
        }
        Instant now = treasury.clock().instant().truncatedTo(ChronoUnit.MICROS);
        Payout payout = payout(payee, amount, now);
        new Payouts(connection, treasury.environment()).add(payout, requestKey);
        new Ledger(connection).book(PayoutBooking.requested(payout, now));
        return payout;
    }

    private Money available(Connection connection, UUID party, Currency currency) throws SQLException {
        return new Ledger(connection).balance(LedgerAccount.payable(party), treasury.environment(), currency);
    }

    private static Payout payout(Payee payee, Money amount, Instant now) {
        UUID id = UUID.randomUUID();
        return new Payout(
                id,
                payee.party(),
                payee.environment(),
                payee.stripeAccount(),
                amount,
                Payout.State.PENDING,
                Payouts.firstKey(id),
                now,
                "",
                0,
                "",
                now,
                null,
                null);
    }
}
