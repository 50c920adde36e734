package org.imprimatur.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.Locale;
import org.imprimatur.licensing.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    private static final Instant LATE = Instant.parse("2026-11-22T23:59:59Z");

    @Test
    void day_andTime_areUtc() {
        assertThat(Words.day(LATE, Locale.UK)).isEqualTo("22 Nov 2026");
        assertThat(Words.time(LATE, Locale.UK)).isEqualTo("22 Nov 2026, 23:59 UTC");
    }

    @Test
    void day_isInTheReadersLanguage() {
        assertThat(Words.day(LATE, Locale.GERMANY)).startsWith("22 Nov").endsWith("2026");
        assertThat(Words.day(LATE, Locale.FRANCE)).contains("nov");
    }

    @ParameterizedTest
    @CsvSource({"12.50 EUR, €12.50", "0.00 EUR, €0.00", "1500 JPY, 'JP¥1,500'", "1234567.89 GBP, '£1,234,567.89'"})
    void amount_hasTheCurrencysOwnDigits(String money, String words) {
        assertThat(Words.amount(Money.parse(money), Locale.UK)).isEqualTo(words);
    }

    @Test
    void amount_isRoundedDown_soThatNobodyReadsOfMoneyTheyCannotHave() {
        Money almostTwoCents = Money.of(1_999_999, Currency.getInstance("EUR"));

        assertThat(Words.amount(almostTwoCents, Locale.UK)).isEqualTo("€0.01");
    }

    @ParameterizedTest
    @CsvSource({
        "P7D, in 7 days",
        "P2D, in 2 days",
        "P1D, in 24 hours",
        "PT2H, in 2 hours",
        "PT1H, within the hour",
        "PT0S, within the hour"
    })
    void left_saysHowLong(Duration duration, String words) {
        assertThat(Words.left(duration)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"0, 0 KB", "1, 1 KB", "1024, 1 KB", "1025, 2 KB", "1048576, 1.0 MB", "1572864, 1.5 MB"})
    void size_roundsUp_soThatNothingIsOfNoSize(long bytes, String words) {
        assertThat(Words.size(bytes)).isEqualTo(words);
    }
}
