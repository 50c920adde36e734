package org.imprimatur.royalties;

import java.util.Currency;
import java.util.List;
import org.imprimatur.licensing.money.Money;

/**
 * The books of this environment at a glance, for an auditor.
 *
 * @param ledgers one per currency, by its code
 * @param transit one per currency in which payouts are on their way
 */
public record BookCheck(Environment environment, List<LedgerSum> ledgers, List<Transit> transit) {

    public BookCheck {
        ledgers = List.copyOf(ledgers);
        transit = List.copyOf(transit);
    }

    /** Whether debits equal credits in every currency. The database refuses anything else; this looks again. */
    public boolean isBalanced() {
        return ledgers.stream().allMatch(ledger -> ledger.sum().isZero());
    }

    /**
     * All postings of a currency.
     *
     * @param sum debits less credits
     */
    public record LedgerSum(Currency currency, Money sum, long entries, long postings) {}

    /** Payouts that are asked for or sent, and not settled. */
    public record Transit(Money amount, long payouts) {}
}
