package org.imprimatur.licensing.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Currency;
import org.imprimatur.licensing.Seeded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {
    private static final Currency EUR = Currency.getInstance("EUR");

    @ParameterizedTest
    @CsvSource({
        "12.50 EUR, 1250000000",
        "0.00 EUR, 0",
        "-0.01 EUR, -1000000",
        "0.00000001 EUR, 1",
        "500 JPY, 500000000",
        "0.5 JPY, 500000",
        "1.234 KWD, 1234000000",
        "-92233720368.54775808 EUR, -9223372036854775808"
    })
    void parse_givesWhatToStringWrites(String text, long micros) {
        Money money = Money.parse(text);

        assertThat(money.micros()).isEqualTo(micros);
        assertThat(money).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "12.50",
                "EUR 12.50",
                "12,50 EUR",
                "12.50  EUR",
                "12.50 eur",
                "12.50 QQQ",
                "+1 EUR",
                "1e3 EUR",
                ".5 EUR",
                "1. EUR",
                "0.000000001 EUR",
                "1 EUR ",
                "NaN EUR"
            })
    void parse_refuses_whenTextIsNotAnAmount(String text) {
        assertThatThrownBy(() -> Money.parse(text)).isInstanceOf(MalformedMoneyException.class);
    }

    @Test
    void parse_refuses_whenAmountDoesNotFit() {
        assertThatThrownBy(() -> Money.parse("92233720368.54775808 EUR")).isInstanceOf(AmountOutOfRangeException.class);
    }

    @Test
    void parse_undoesToString_forAnyAmount() {
        Seeded.forAll(5_000, random -> {
            Currency currency = Currency.getInstance(Seeded.oneOf(random, "EUR", "JPY", "KWD", "HUF", "CLF"));
            Money money = Money.of(random.nextLong() >> random.nextInt(64), currency);

            assertThat(Money.parse(money.toString())).isEqualTo(money);
        });
    }

    @Test
    void plus_refuses_whenCurrenciesDiffer() {
        Money dollar = Money.ofMinor(100, Currency.getInstance("USD"));

        assertThatThrownBy(() -> Money.ofMinor(100, EUR).plus(dollar))
                .isInstanceOfSatisfying(
                        CurrencyMismatchException.class,
                        mismatch -> assertThat(mismatch.right()).isEqualTo(dollar));
    }

    @Test
    void arithmetic_refuses_whenResultDoesNotFit() {
        Money most = Money.of(Long.MAX_VALUE, EUR);
        Money least = Money.of(Long.MIN_VALUE, EUR);
        Money one = Money.of(1, EUR);

        assertThatThrownBy(() -> most.plus(one)).isInstanceOf(AmountOutOfRangeException.class);
        assertThatThrownBy(() -> least.minus(one)).isInstanceOf(AmountOutOfRangeException.class);
        assertThatThrownBy(least::negated).isInstanceOf(AmountOutOfRangeException.class);
        assertThatThrownBy(() -> Money.ofMinor(Long.MAX_VALUE, EUR)).isInstanceOf(AmountOutOfRangeException.class);
    }

    @Test
    void toMinorExact_refuses_whenThereIsAFraction() {
        assertThat(Money.parse("12.34 EUR").toMinorExact()).isEqualTo(1234);
        assertThatThrownBy(() -> Money.parse("12.345 EUR").toMinorExact()).isInstanceOf(InexactAmountException.class);
    }

    @ParameterizedTest
    @CsvSource({"12.349 EUR, 12.34 EUR", "-12.349 EUR, -12.34 EUR", "12.34 EUR, 12.34 EUR", "0.009 EUR, 0.00 EUR"})
    void roundDown_roundsTowardsZero(String amount, String rounded) {
        assertThat(Money.parse(amount).roundDown()).hasToString(rounded);
    }
}
