package org.imprimatur.royalties;

/**
 * A payee's account, as Stripe sees it now.
 *
 * @param canBePaid transfers to it and payouts from it are both enabled
 */
public record ConnectedAccount(String id, boolean detailsSubmitted, boolean canBePaid) {}
