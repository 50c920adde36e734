package org.imprimatur.licensing.accounting;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Sums of postings. */
public final class Postings {
    private Postings() {}

    /** The sum of the amounts per currency, in millionths of the minor unit; of any size. */
    public static Map<Currency, BigInteger> totals(List<Posting> postings) {
        Map<Currency, BigInteger> totals = new TreeMap<>(Comparator.comparing(Currency::getCurrencyCode));
        for (Posting posting : postings) {
            BigInteger amount = BigInteger.valueOf(posting.amount().micros());
            totals.merge(posting.amount().currency(), amount, BigInteger::add);
        }
        return totals;
    }

    /** The totals that are not zero. */
    static Map<Currency, BigInteger> imbalances(List<Posting> postings) {
        Map<Currency, BigInteger> totals = totals(postings);
        totals.values().removeIf(total -> total.signum() == 0);
        return totals;
    }
}
