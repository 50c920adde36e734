package org.imprimatur.royalties;

import org.imprimatur.licensing.money.Money;

/**
 * A transfer that Stripe has made.
 *
 * @param payout the payout named in its metadata, as text; empty when it is none of ours
 */
public record SentTransfer(String id, String payout, String destination, Money amount) {

    /** Whether it is what the payout ordered. */
    boolean fulfils(Payout ordered) {
        return payout.equals(ordered.id().toString())
                && destination.equals(ordered.destination())
                && amount.equals(ordered.amount());
    }
}
