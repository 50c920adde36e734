package org.imprimatur.web.statement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;
import org.imprimatur.licensing.money.Money;

/** Amounts as people read them, in each currency's own number of decimals; and exactly, where it matters. */
public final class Amounts {

    private static final char HYPHEN = '-';
    private static final char MINUS = '\u2212'; // is not broken off at the end of a line, and read aloud as "minus"
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    private Amounts() {}

    /** Rounded towards zero: nobody reads of money they cannot have. */
    public static String shown(Money money, Locale locale) {
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(money.currency());
        int digits = digits(money);
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format.format(new BigDecimal(money.toDecimal()).setScale(digits, RoundingMode.DOWN))
                .replace(HYPHEN, MINUS);
    }

    /** To the millionth of the minor unit; {@code 1.350005 EUR}. */
    public static String exact(Money money) {
        return money.toString().replace(HYPHEN, MINUS);
    }

    /** Short enough to stand on a column of a chart: {@code 1.2K}. */
    public static String compact(Money money, Locale locale) {
        BigDecimal amount = new BigDecimal(money.toDecimal());
        BigDecimal unit = BigDecimal.ONE;
        while (amount.abs().compareTo(unit.multiply(THOUSAND)) >= 0) {
            unit = unit.multiply(THOUSAND);
        }
        int digits = unit.equals(BigDecimal.ONE) ? digits(money) : 1;
        NumberFormat figure = NumberFormat.getNumberInstance(locale);
        figure.setMaximumFractionDigits(digits);
        String shown = figure.format(amount.divide(unit, digits, RoundingMode.DOWN));
        return (shown + suffix(unit, locale)).replace(HYPHEN, MINUS);
    }

    /** What the language writes after a number of thousands, millions and so on: {@code K}. */
    private static String suffix(BigDecimal unit, Locale locale) {
        return unit.equals(BigDecimal.ONE)
                ? ""
                : NumberFormat.getCompactNumberInstance(locale, NumberFormat.Style.SHORT)
                        .format(unit)
                        .replaceFirst("^[0-9]+", "");
    }

    private static int digits(Money money) {
        return Math.max(0, money.currency().getDefaultFractionDigits());
    }
}
