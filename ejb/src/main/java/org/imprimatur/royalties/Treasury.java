package org.imprimatur.royalties;

import java.time.Clock;
import java.util.function.Consumer;

/**
 * What everyone works with who brings money to payees: the books, the payment service and the time. Made once, by
 * {@link StripeConnection}.
 *
 * @param news is told of each payout once, in the transaction that settles it
 */
public record Treasury(
        Transactions transactions, StripeGateway stripe, StripeSettings settings, Clock clock, Consumer<PaidOut> news) {

    /** For those whom nobody listens to. */
    public Treasury(Transactions transactions, StripeGateway stripe, StripeSettings settings, Clock clock) {
        this(transactions, stripe, settings, clock, paid -> {});
    }

    Environment environment() {
        return settings.environment();
    }
}
