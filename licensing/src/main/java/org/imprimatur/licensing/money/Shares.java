package org.imprimatur.licensing.money;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Splits amounts exactly: the portions always add up to the total, whatever its size or sign.
 *
 * <p>Each portion is rounded towards zero; the millionths that are left go one each to the largest remainders, and among
 * equal remainders to the payee who comes first in code-unit order, so that the order of the list does not matter.
 */
public final class Shares {
    private Shares() {}

    /**
     * Splits a total among payees.
     *
     * @param shares at least one, each payee once, together exactly {@link Share#WHOLE}
     * @return one portion per share, in the order of the shares
     * @throws InvalidSharesException when the shares are not such
     */
    public static List<Portion> split(Money total, List<Share> shares) {
        requireWhole(shares);
        long[] amounts =
                shares.stream().mapToLong(share -> quotient(total, share)).toArray();
        long left = total.micros() - sum(amounts);
        // INVARIANT: rounding each portion leaves less than one millionth per portion.
        if (Math.abs(left) >= shares.size()) {
            throw new IllegalStateException("split left " + left + " of " + total);
        }
        int step = Long.signum(left);
        byRemainder(total, shares).limit(Math.abs(left)).forEach(index -> amounts[index] += step);
        return IntStream.range(0, amounts.length)
                .mapToObj(index -> new Portion(shares.get(index).payee(), Money.of(amounts[index], total.currency())))
                .toList();
    }

    /** @throws InvalidSharesException unless there is at least one share, no payee twice, and the parts add up */
    public static void requireWhole(List<Share> shares) {
        Set<String> payees = new HashSet<>();
        long parts = 0;
        for (Share share : shares) {
            if (!payees.add(share.payee())) {
                throw new InvalidSharesException("payee `" + share.payee() + "` appears twice");
            }
            parts = Math.addExact(parts, share.parts());
        }
        if (parts != Share.WHOLE) {
            throw new InvalidSharesException("parts add up to `" + parts + "`, expected " + Share.WHOLE);
        }
    }

    /**
     * The portion rounded towards zero. With {@code total = q * WHOLE + r} the product of 128 bits falls apart into
     * {@code q * parts}, no larger than the total, and {@code r * parts}, below 10^16: both fit 64 bits.
     */
    private static long quotient(Money total, Share share) {
        return total.micros() / Share.WHOLE * share.parts() + product(total, share) / Share.WHOLE;
    }

    private static long remainder(Money total, Share share) {
        return Math.abs(product(total, share) % Share.WHOLE);
    }

    private static long product(Money total, Share share) {
        return total.micros() % Share.WHOLE * share.parts();
    }

    private static Stream<Integer> byRemainder(Money total, List<Share> shares) {
        Comparator<Integer> largestFirst =
                Comparator.<Integer>comparingLong(index -> -remainder(total, shares.get(index)));
        return IntStream.range(0, shares.size())
                .boxed()
                .sorted(largestFirst.thenComparing(index -> shares.get(index).payee()));
    }

    private static long sum(long[] amounts) {
        long sum = 0;
        for (long amount : amounts) {
            sum = Math.addExact(sum, amount);
        }
        return sum;
    }
}
