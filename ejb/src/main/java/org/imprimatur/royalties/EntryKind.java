package org.imprimatur.royalties;

import java.util.Locale;

/** Which business event a journal entry records. */
public enum EntryKind {
    /** A generation was delivered: the payer owes the price, the payees and the platform have earned it. */
    GENERATION_REVENUE,
    /** What a generation had earned was taken back, in whole or in part. */
    REVENUE_REVERSED,
    /** A payee's balance was set aside to be sent. */
    PAYOUT_REQUESTED,
    /** The money reached the payee. */
    PAYOUT_SETTLED,
    /** The money did not go: what was set aside is available again. */
    PAYOUT_FAILED;

    /** As the database and the API write it: {@code payout-settled}. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static EntryKind ofWire(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
