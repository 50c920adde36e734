package org.imprimatur.royalties;

/** Whether money is real. Rows of one environment never meet rows of the other (DESIGN.md, rule 4). */
public enum Environment {
    SANDBOX,
    LIVE;

    /** Stripe's own word for it: {@code livemode} on every object. */
    boolean isLive() {
        return this == LIVE;
    }
}
