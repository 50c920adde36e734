package org.imprimatur.licensing.money;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An amount in millionths of the minor unit of an ISO 4217 currency: {@code 12.50 EUR} is 1,250,000,000 of them.
 *
 * <p>Nothing here rounds unless its name says so. A currency without a minor unit (yen, or {@code XXX}, "no currency")
 * counts its unit as the minor one.
 *
 * @param micros millionths of the minor unit; negative amounts are allowed
 * @param currency the ISO 4217 currency
 */
public record Money(long micros, Currency currency) {
    /** Millionths in one minor unit. */
    public static final long MICROS_PER_MINOR = 1_000_000L;

    /** No amount of no currency ({@code XXX}): the price of what nobody put a price on. */
    public static final Money NOTHING = new Money(0, Currency.getInstance("XXX"));

    private static final int MICRO_DIGITS = 6;
    private static final int LENGTH_MAX = 40;
    private static final Pattern FORM = Pattern.compile("(-?[0-9]{1,20}(?:\\.[0-9]{1,12})?) ([A-Z]{3})");

    /** An amount of millionths of the minor unit. */
    public static Money of(long micros, Currency currency) {
        return new Money(micros, currency);
    }

    /**
     * An amount of whole minor units, such as cents.
     *
     * @throws AmountOutOfRangeException when it does not fit
     */
    public static Money ofMinor(long minor, Currency currency) {
        try {
            return new Money(Math.multiplyExact(minor, MICROS_PER_MINOR), currency);
        } catch (ArithmeticException overflow) {
            throw new AmountOutOfRangeException(minor + " minor units of " + currency);
        }
    }

    /** Nothing, in that currency. */
    public static Money zero(Currency currency) {
        return new Money(0, currency);
    }

    /**
     * Reads what {@link #toString()} writes: a decimal number, one space, the currency code; {@code "12.50 EUR"}.
     *
     * @throws MalformedMoneyException when the text has another form, an unknown currency or too many decimals
     * @throws AmountOutOfRangeException when the amount does not fit
     */
    public static Money parse(String text) {
        if (text.length() > LENGTH_MAX) {
            throw new MalformedMoneyException(text.substring(0, LENGTH_MAX), "longer than " + LENGTH_MAX);
        }
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new MalformedMoneyException(text, "expected an amount and a currency, such as `12.50 EUR`");
        }
        return of(new BigDecimal(form.group(1)), currencyOf(form.group(2), text));
    }

    /**
     * A decimal amount of the currency's main unit.
     *
     * @throws MalformedMoneyException when it has more decimals than a millionth of the minor unit
     * @throws AmountOutOfRangeException when it does not fit
     */
    public static Money of(BigDecimal amount, Currency currency) {
        BigDecimal micros = amount.stripTrailingZeros().movePointRight(digits(currency) + MICRO_DIGITS);
        if (micros.stripTrailingZeros().scale() > 0) {
            throw new MalformedMoneyException(amount + " " + currency, "finer than a millionth of the minor unit");
        }
        try {
            return new Money(micros.longValueExact(), currency);
        } catch (ArithmeticException overflow) {
            throw new AmountOutOfRangeException(amount + " " + currency);
        }
    }

    /**
     * The sum.
     *
     * @throws CurrencyMismatchException when the currencies differ
     * @throws AmountOutOfRangeException when it does not fit
     */
    public Money plus(Money other) {
        requireSameCurrency(other);
        try {
            return new Money(Math.addExact(micros, other.micros), currency);
        } catch (ArithmeticException overflow) {
            throw new AmountOutOfRangeException(this + " plus " + other);
        }
    }

    /**
     * The difference.
     *
     * @throws CurrencyMismatchException when the currencies differ
     * @throws AmountOutOfRangeException when it does not fit
     */
    public Money minus(Money other) {
        requireSameCurrency(other);
        try {
            return new Money(Math.subtractExact(micros, other.micros), currency);
        } catch (ArithmeticException overflow) {
            throw new AmountOutOfRangeException(this + " minus " + other);
        }
    }

    /**
     * The same amount with the other sign.
     *
     * @throws AmountOutOfRangeException for the one amount that has no counterpart
     */
    public Money negated() {
        return zero(currency).minus(this);
    }

    public boolean isZero() {
        return micros == 0;
    }

    public boolean isNegative() {
        return micros < 0;
    }

    public boolean isPositive() {
        return micros > 0;
    }

    /**
     * Whole minor units.
     *
     * @throws InexactAmountException when there is a fraction of one
     */
    public long toMinorExact() {
        if (micros % MICROS_PER_MINOR != 0) {
            throw new InexactAmountException(this);
        }
        return micros / MICROS_PER_MINOR;
    }

    /** Rounds towards zero to whole minor units; what it leaves is {@code minus(roundDown())}. */
    public Money roundDown() {
        return new Money(micros - micros % MICROS_PER_MINOR, currency);
    }

    /** The decimal amount of the main unit, without the currency; {@code 12.50}. */
    public String toDecimal() {
        int digits = digits(currency);
        BigDecimal amount = BigDecimal.valueOf(micros, digits + MICRO_DIGITS).stripTrailingZeros();
        return (amount.scale() < digits ? amount.setScale(digits) : amount).toPlainString();
    }

    @Override
    public String toString() {
        return toDecimal() + " " + currency.getCurrencyCode();
    }

    private void requireSameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new CurrencyMismatchException(this, other);
        }
    }

    private static int digits(Currency currency) {
        return Math.max(0, currency.getDefaultFractionDigits());
    }

    private static Currency currencyOf(String code, String text) {
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException unknown) {
            throw new MalformedMoneyException(text, "unknown currency " + code);
        }
    }
}
