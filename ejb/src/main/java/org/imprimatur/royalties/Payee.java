package org.imprimatur.royalties;

import java.util.Locale;
import java.util.UUID;

/**
 * A party that is paid, and how far its account at Stripe has come.
 *
 * @param stripeAccount empty until Stripe has made one
 */
public record Payee(UUID party, Environment environment, String stripeAccount, State state) {

    /** How far onboarding has come. */
    public enum State {
        /** Asked for; Stripe has not answered yet. */
        STARTED,
        /** Stripe waits for the payee's details. */
        ONBOARDING,
        /** Stripe has the details and wants more, or holds the account. */
        RESTRICTED,
        /** Can be paid. */
        ACTIVE;

        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State ofWire(String wire) {
            return valueOf(wire.toUpperCase(Locale.ROOT));
        }

        static State of(ConnectedAccount account) {
            if (account.canBePaid()) {
                return ACTIVE;
            }
            return account.detailsSubmitted() ? RESTRICTED : ONBOARDING;
        }
    }

    boolean hasAccount() {
        return !stripeAccount.isEmpty();
    }
}
