package org.imprimatur.royalties;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Currency;
import org.imprimatur.licensing.money.Money;
import org.junit.jupiter.api.Test;

class CheckingBooksTest {

    private static final Currency EUR = Currency.getInstance("EUR");

    private final PostingRevenue posting = new PostingRevenue(LedgerDatabase.transactions());
    private final CheckingBooks checking = new CheckingBooks(LedgerDatabase.transactions(), MoneyFixtures.settings());

    @Test
    void check_addsUpToNothing_andCountsWhatWasBooked() {
        post("0.01 EUR");
        BookCheck before = checking.check();

        post("2.00 EUR");

        BookCheck after = checking.check();
        assertThat(after.isBalanced()).isTrue();
        assertThat(euros(after).sum()).isEqualTo(Money.zero(EUR));
        assertThat(euros(after).entries()).isEqualTo(euros(before).entries() + 1);
        assertThat(euros(after).postings()).isGreaterThanOrEqualTo(euros(before).postings() + 2);
    }

    private void post(String price) {
        posting.post(MoneyFixtures.revenue(
                MoneyFixtures.anyJob(), LedgerDatabase.anyParty(), LedgerDatabase.anyParty(), price));
    }

    private static BookCheck.LedgerSum euros(BookCheck check) {
        return check.ledgers().stream()
                .filter(ledger -> ledger.currency().equals(EUR))
                .findFirst()
                .orElseThrow();
    }
}
