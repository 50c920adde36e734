package org.imprimatur.royalties;

import java.time.Clock;

/**
 * What everyone works with who brings money to payees: the books, the payment service and the time. Made once, by
 * {@link StripeConnection}.
 */
public record Treasury(Transactions transactions, StripeGateway stripe, StripeSettings settings, Clock clock) {

    Environment environment() {
        return settings.environment();
    }
}
