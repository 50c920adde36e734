package org.imprimatur.royalties;

import static org.assertj.core.api.Assertions.assertThat;

import org.imprimatur.licensing.money.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StripeAmountTest {

    @ParameterizedTest
    @CsvSource({
        "12.345678 EUR, 12.34 EUR",
        "-0.5 EUR, 0.00 EUR",
        "1234.5 JPY, 1234 JPY",
        "1.2345 KWD, 1.230 KWD",
        "1234.56 HUF, 1234.00 HUF",
        "99.99 TWD, 99.00 TWD",
        "5.99 MGA, 5.00 MGA"
    })
    void payable_leavesWhatCannotBePaid_whenThereIsARemainder(Money amount, Money payable) {
        assertThat(StripeAmount.payable(amount)).isEqualTo(payable);
    }

    @ParameterizedTest
    @CsvSource({"12.34 EUR, 1234", "1234 JPY, 1234", "1.230 KWD, 1230", "5 ISK, 500", "5.00 MGA, 5", "7.00 HUF, 700"})
    void of_writesStripesUnit_andReadsItBack(Money amount, long stripe) {
        assertThat(StripeAmount.of(amount)).isEqualTo(stripe);
        assertThat(StripeAmount.toMoney(stripe, StripeAmount.currency(amount))).isEqualTo(amount);
    }
}
