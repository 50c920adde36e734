package org.imprimatur.royalties;

import java.util.UUID;
import org.imprimatur.licensing.money.Money;

/** What Stripe is asked to move. The same payout always gives the same order: Stripe refuses a key with another one. */
public record TransferOrder(UUID payout, String group, String destination, Money amount) {

    static TransferOrder of(Payout payout) {
        return new TransferOrder(payout.id(), payout.transferGroup(), payout.destination(), payout.amount());
    }
}
