package org.imprimatur.royalties;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import org.imprimatur.problem.UnavailableException;

/**
 * Takes in what Stripe reports. Its events come at least once, in any order, late or not at all: one that was taken in does
 * nothing the second time, an account's state is always asked for anew, and a notice that never comes is asked for by
 * {@link SendingPayouts}.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SettlingWebhook {

    private static final Logger LOG = System.getLogger(SettlingWebhook.class.getName());

    @Inject
    Treasury treasury;

    /** For the container. */
    public SettlingWebhook() {}

    public SettlingWebhook(Treasury treasury) {
        this.treasury = treasury;
    }

    /** What became of an event. */
    public enum Receipt {
        ACCEPTED,
        DUPLICATE,
        /** The signature is not good, or the event belongs to the other environment. Nothing was stored. */
        REFUSED
    }

    /**
     * Takes an event in.
     *
     * @param payload the body, exactly as it was received
     * @param signatureHeader the header {@code Stripe-Signature}
     * @throws UnavailableException when Stripe must be asked and does not answer; it sends the event again
     */
    public Receipt accept(String payload, String signatureHeader) {
        Optional<StripeNotice> read = treasury.stripe().read(payload, signatureHeader);
        if (read.isEmpty()
                || read.get().heading().live() != treasury.environment().isLive()) {
            return Receipt.REFUSED;
        }
        StripeNotice notice = read.get();
        if (treasury.transactions()
                .begin(connection ->
                        new WebhookEvents(connection).isKnown(notice.heading().id()))) {
            return Receipt.DUPLICATE;
        }
        return takeIn(notice) ? Receipt.ACCEPTED : Receipt.DUPLICATE;
    }

    private boolean takeIn(StripeNotice notice) {
        if (notice instanceof StripeNotice.TransferMade made) {
            return store(notice, connection -> settle(connection, made.transfer()));
        }
        if (notice instanceof StripeNotice.AccountChanged changed) {
            ConnectedAccount account = accountNow(changed.heading().objectId());
            return store(notice, connection -> record(connection, account));
        }
        return store(notice, connection -> "ignored");
    }

    /** The effect and the record of the event, both or neither. */
    private boolean store(StripeNotice notice, Transactions.Work<String> effect) {
        return treasury.transactions().begin(connection -> {
            String outcome = effect.on(connection);
            return new WebhookEvents(connection)
                    .add(notice.heading(), outcome, treasury.clock().instant());
        });
    }

    private String settle(Connection connection, SentTransfer transfer) throws SQLException {
        Settlement.Result result = new Settlement(connection, treasury.environment(), treasury.news())
                .settle(transfer, treasury.clock().instant());
        if (result == Settlement.Result.CONTRADICTED) {
            LOG.log(Level.ERROR, "transfer `{0}` contradicts payout `{1}`", transfer.id(), transfer.payout());
        }
        return result.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private String record(Connection connection, ConnectedAccount account) throws SQLException {
        boolean ours = new Payees(connection, treasury.environment())
                .record(account, treasury.clock().instant());
        return ours ? "recorded" : "unmatched";
    }

    private ConnectedAccount accountNow(String id) {
        try {
            return treasury.stripe().account(id);
        } catch (StripeFailureException failure) {
            throw new UnavailableException("the payment provider does not answer, try again later", failure);
        }
    }
}
