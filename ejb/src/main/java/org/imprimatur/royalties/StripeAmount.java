package org.imprimatur.royalties;

import java.util.Currency;
import java.util.Locale;
import java.util.Set;
import org.imprimatur.licensing.money.Money;

/**
 * Amounts as Stripe writes them: whole numbers of its own smallest unit, which for some currencies is not ISO 4217's.
 *
 * @see <a href="https://docs.stripe.com/currencies">Stripe, Supported currencies: zero-decimal, special cases</a>
 */
final class StripeAmount {

    /** Zero-decimal in the world, written with two decimals that are always 00. */
    private static final Set<String> HUNDREDTHS_OF_NOTHING = Set.of("ISK", "UGX");
    /** Two decimals in ISO 4217, none at Stripe. */
    private static final Set<String> WHOLE_ONLY = Set.of("MGA");
    /** Paid out in whole main units only. */
    private static final Set<String> WHOLE_MAIN_UNITS = Set.of("HUF", "TWD");

    private static final long HUNDRED = 100;
    private static final long TEN = 10;
    private static final int THREE_DECIMALS = 3;

    private StripeAmount() {}

    /** The largest part of an amount that can be paid out; the rest is carried. Nothing of what is below zero. */
    static Money payable(Money amount) {
        if (amount.isNegative()) {
            return Money.zero(amount.currency());
        }
        long minor = amount.roundDown().toMinorExact();
        return Money.ofMinor(minor - minor % step(amount.currency()), amount.currency());
    }

    static long of(Money amount) {
        long minor = amount.toMinorExact();
        String code = amount.currency().getCurrencyCode();
        if (HUNDREDTHS_OF_NOTHING.contains(code)) {
            return Math.multiplyExact(minor, HUNDRED);
        }
        return WHOLE_ONLY.contains(code) ? minor / HUNDRED : minor;
    }

    static Money toMoney(long stripeAmount, String stripeCurrency) {
        Currency currency = Currency.getInstance(stripeCurrency.toUpperCase(Locale.ROOT));
        String code = currency.getCurrencyCode();
        if (HUNDREDTHS_OF_NOTHING.contains(code)) {
            return Money.of(Math.multiplyExact(stripeAmount, Money.MICROS_PER_MINOR / HUNDRED), currency);
        }
        return Money.ofMinor(
                WHOLE_ONLY.contains(code) ? Math.multiplyExact(stripeAmount, HUNDRED) : stripeAmount, currency);
    }

    static String currency(Money amount) {
        return amount.currency().getCurrencyCode().toLowerCase(Locale.ROOT);
    }

    /** In minor units. */
    private static long step(Currency currency) {
        String code = currency.getCurrencyCode();
        if (WHOLE_MAIN_UNITS.contains(code) || WHOLE_ONLY.contains(code)) {
            return HUNDRED;
        }
        return currency.getDefaultFractionDigits() == THREE_DECIMALS ? TEN : 1;
    }
}
