package org.imprimatur.royalties;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.imprimatur.licensing.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Money on its way to a payee. It is set aside in the ledger when it is asked for, sent to Stripe once, and settled when
 * Stripe says so.
 *
 * @param destination the payee's account at Stripe as it was when the payout was asked for
 * @param amount whole minor units
 * @param idempotencyKey what Stripe knows this order by; changes only when the order under the old one is known not to
 *     have gone through
 * @param transfer Stripe's id, empty until known
 * @param attempts how often sending it was begun
 * @param problem why it did not go the last time, or empty
 */
public record Payout(
        UUID id,
        UUID party,
        Environment environment,
        String destination,
        Money amount,
        State state,
        String idempotencyKey,
        Instant keyMadeAt,
        String transfer,
        int attempts,
        String problem,
        Instant createdAt,
        @Nullable Instant sentAt,
        @Nullable Instant settledAt) {

    /** Where a payout stands; the last two are final. */
    public enum State {
        PENDING,
        IN_TRANSIT,
        PAID,
        FAILED;

        public String wire() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static State ofWire(String wire) {
            return valueOf(wire.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    /** Groups what belongs to this payout at Stripe, so that it can be found there without its id. */
    String transferGroup() {
        return "payout_" + id;
    }
}
