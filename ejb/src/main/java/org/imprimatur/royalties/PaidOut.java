package org.imprimatur.royalties;

import java.util.UUID;
import org.imprimatur.licensing.money.Money;

/** A payout has reached its payee. Fired inside the transaction that settles it. */
public record PaidOut(UUID payout, UUID party, Money amount) {}
