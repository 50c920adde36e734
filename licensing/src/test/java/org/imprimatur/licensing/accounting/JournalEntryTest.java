package org.imprimatur.licensing.accounting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.imprimatur.licensing.money.Money;
import org.junit.jupiter.api.Test;

class JournalEntryTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Currency EUR = Currency.getInstance("EUR");

    @Test
    void entry_isMade_whenEachCurrencyBalances() {
        JournalEntry entry = entry(
                Posting.debit("receivable", Money.parse("10.00 EUR")),
                Posting.credit("payable:mira", Money.parse("9.00 EUR")),
                Posting.credit("revenue", Money.parse("1.00 EUR")),
                Posting.debit("receivable", Money.parse("7 JPY")),
                Posting.credit("revenue", Money.parse("7 JPY")));

        assertThat(Postings.totals(entry.postings()))
                .hasSize(2)
                .allSatisfy((currency, total) -> assertThat(total).isZero());
    }

    @Test
    void entry_isRefused_whenDebitsAndCreditsDiffer() {
        assertThatThrownBy(() -> entry(
                        Posting.debit("receivable", Money.parse("10.00 EUR")),
                        Posting.credit("payable", Money.parse("9.99 EUR"))))
                .isInstanceOfSatisfying(
                        UnbalancedEntryException.class,
                        unbalanced ->
                                assertThat(unbalanced.imbalances()).containsEntry(EUR, BigInteger.valueOf(1_000_000)));
    }

    @Test
    void entry_isRefused_whenCurrenciesBalanceOnlyTogether() {
        assertThatThrownBy(() -> entry(
                        Posting.debit("receivable", Money.parse("10.00 EUR")),
                        Posting.credit("payable", Money.parse("10.00 USD"))))
                .isInstanceOf(UnbalancedEntryException.class);
    }

    @Test
    void entry_isRefused_whenSumWrapsAround64Bits() {
        Posting half = new Posting("receivable", Money.of(Long.MIN_VALUE, EUR));

        assertThatThrownBy(() -> entry(half, half)).isInstanceOf(UnbalancedEntryException.class);
    }

    @Test
    void entry_isRefused_whenThereIsOnlyOnePosting() {
        assertThatThrownBy(() -> entry(Posting.debit("receivable", Money.zero(EUR))))
                .isInstanceOf(IncompleteEntryException.class);
    }

    @Test
    void reversal_undoesTheEntry() {
        JournalEntry entry = entry(
                Posting.debit("receivable", Money.parse("10.00 EUR")),
                Posting.credit("payable", Money.parse("10.00 EUR")));

        JournalEntry reversal = entry.reversal(UUID.randomUUID(), NOON, "withdrawn");

        assertThat(reversal.postings())
                .containsExactly(
                        Posting.credit("receivable", Money.parse("10.00 EUR")),
                        Posting.debit("payable", Money.parse("10.00 EUR")));
    }

    private static JournalEntry entry(Posting... postings) {
        return new JournalEntry(UUID.randomUUID(), NOON, "a generation", List.of(postings));
    }
}
