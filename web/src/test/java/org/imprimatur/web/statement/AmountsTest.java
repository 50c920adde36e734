package org.imprimatur.web.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.imprimatur.licensing.money.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.359999 EUR|€1.35|1.359999 EUR",
                "-1.359999 EUR|−€1.35|−1.359999 EUR",
                "1200 JPY|¥1,200|1200 JPY",
                "0.5 JPY|¥0|0.5 JPY",
                "1.2345 KWD|KWD1.234|1.2345 KWD",
                "0.000001 USD|$0.00|0.000001 USD"
            })
    void amounts_followTheirCurrency(String amount, String shown, String exact) {
        Money money = Money.parse(amount);

        assertThat(Amounts.shown(money, Locale.US).replace('\u00a0', ' ')).isEqualTo(shown);
        assertThat(Amounts.exact(money)).isEqualTo(exact);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1.359 EUR|1.35", "1250.40 EUR|1.2K", "0 EUR|0", "2500000 JPY|2.5M", "-3.00 EUR|−3"})
    void compact_fitsOnAColumn(String amount, String compact) {
        assertThat(Amounts.compact(Money.parse(amount), Locale.US)).isEqualTo(compact);
    }
}
