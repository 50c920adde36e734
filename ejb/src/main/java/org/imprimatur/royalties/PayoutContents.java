package org.imprimatur.royalties;

import java.util.List;
import org.imprimatur.licensing.money.Money;

/**
 * What a payout paid: what was there before, what was added since the payout before it, and what stays behind.
 *
 * @param carried what the payout before it had left
 * @param added earnings, corrections and returned payouts since then
 * @param left what this one leaves: less than can be sent
 * @param count how many lines were added
 * @param lines the first of them
 */
public record PayoutContents(Money carried, Money added, Money left, long count, List<StatementLine> lines) {
    public PayoutContents {
        lines = List.copyOf(lines);
    }
}
