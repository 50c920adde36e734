package org.imprimatur.licensing.accounting;

import org.imprimatur.licensing.money.Money;

/**
 * One line of a journal entry.
 *
 * @param account the account's name
 * @param amount positive debits the account, negative credits it
 */
public record Posting(String account, Money amount) {
    public Posting {
        if (account.isBlank()) {
            throw new IllegalArgumentException("a posting names its account");
        }
    }

    public static Posting debit(String account, Money amount) {
        return new Posting(account, amount);
    }

    public static Posting credit(String account, Money amount) {
        return new Posting(account, amount.negated());
    }
}
