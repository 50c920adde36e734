package org.imprimatur.licensing.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.imprimatur.licensing.Seeded;
import org.junit.jupiter.api.Test;

class SharesTest {
    private static final Currency EUR = Currency.getInstance("EUR");

    @Test
    void split_givesTheRestToTheLargestRemainder() {
        List<Share> shares =
                List.of(new Share("a", 33_333_333), new Share("b", 33_333_333), new Share("c", 33_333_334));

        List<Portion> portions = Shares.split(Money.of(100, EUR), shares);

        assertThat(portions).extracting(portion -> portion.amount().micros()).containsExactly(33L, 33L, 34L);
    }

    @Test
    void split_prefersTheFirstPayeeByName_whenRemaindersAreEqual() {
        List<Share> shares = List.of(new Share("zoe", Share.WHOLE / 2), new Share("adam", Share.WHOLE / 2));

        List<Portion> portions = Shares.split(Money.of(-1, EUR), shares);

        assertThat(portions)
                .containsExactly(new Portion("zoe", Money.zero(EUR)), new Portion("adam", Money.of(-1, EUR)));
    }

    @Test
    void split_addsUpAndIsFair_forAnyTotal() {
        Seeded.forAll(5_000, random -> {
            Money total = Money.of(anyMicros(random), EUR);
            List<Share> shares = anyShares(random);

            List<Portion> portions = Shares.split(total, shares);

            assertThat(sum(portions)).isEqualTo(BigInteger.valueOf(total.micros()));
            for (int i = 0; i < shares.size(); i++) {
                assertThat(portions.get(i).payee()).isEqualTo(shares.get(i).payee());
                assertThat(distanceFromExact(total, shares.get(i), portions.get(i)))
                        .isLessThan(BigDecimal.ONE);
            }
        });
    }

    @Test
    void split_isTheLargestRemainderMethod_byBigNumbers() {
        Seeded.forAll(2_000, random -> {
            Money total = Money.of(anyMicros(random), EUR);
            List<Share> shares = anyShares(random);

            assertThat(byPayee(Shares.split(total, shares))).isEqualTo(byBigNumbers(total, shares));
        });
    }

    @Test
    void split_doesNotDependOnTheOrderOfShares() {
        Seeded.forAll(1_000, random -> {
            Money total = Money.of(anyMicros(random), EUR);
            List<Share> shares = anyShares(random);
            List<Share> shuffled = new ArrayList<>(shares);
            Collections.shuffle(shuffled, random);

            assertThat(byPayee(Shares.split(total, shuffled))).isEqualTo(byPayee(Shares.split(total, shares)));
        });
    }

    @Test
    void split_refuses_whenSharesAreNotTheWhole() {
        Money total = Money.of(100, EUR);

        assertThatThrownBy(() -> Shares.split(total, List.of())).isInstanceOf(InvalidSharesException.class);
        assertThatThrownBy(() -> Shares.split(total, List.of(new Share("a", Share.WHOLE - 1))))
                .isInstanceOf(InvalidSharesException.class);
        assertThatThrownBy(() -> Shares.split(total, List.of(Share.whole("a"), new Share("b", 1))))
                .isInstanceOf(InvalidSharesException.class);
        assertThatThrownBy(() ->
                        Shares.split(total, List.of(new Share("a", Share.WHOLE / 2), new Share("a", Share.WHOLE / 2))))
                .isInstanceOf(InvalidSharesException.class)
                .hasMessageContaining("twice");
    }

    private static long anyMicros(Random random) {
        return Seeded.oneOf(
                random,
                Long.MIN_VALUE,
                Long.MAX_VALUE,
                0L,
                1L,
                -1L,
                (long) random.nextInt(),
                random.nextLong(),
                Share.WHOLE * random.nextInt(10) + random.nextInt(3) - 1);
    }

    private static List<Share> anyShares(Random random) {
        TreeSet<Long> cuts = new TreeSet<>(List.of(0L, Share.WHOLE));
        int count = random.nextInt(12);
        for (int i = 0; i < count; i++) {
            cuts.add(random.nextBoolean() ? 1L + random.nextInt(20) : 1L + random.nextInt((int) Share.WHOLE - 1));
        }
        List<Share> shares = new ArrayList<>();
        long from = 0;
        for (long cut : cuts.tailSet(0L, false)) {
            shares.add(new Share("payee-" + shares.size(), cut - from));
            from = cut;
        }
        Collections.shuffle(shares, random);
        return shares;
    }

    private static BigInteger sum(List<Portion> portions) {
        return portions.stream()
                .map(portion -> BigInteger.valueOf(portion.amount().micros()))
                .reduce(BigInteger.ZERO, BigInteger::add);
    }

    private static BigDecimal distanceFromExact(Money total, Share share, Portion portion) {
        BigDecimal exact = BigDecimal.valueOf(total.micros())
                .multiply(BigDecimal.valueOf(share.parts()))
                .movePointLeft(8);
        return exact.subtract(BigDecimal.valueOf(portion.amount().micros())).abs();
    }

    private static Map<String, Long> byPayee(List<Portion> portions) {
        Map<String, Long> amounts = new HashMap<>();
        portions.forEach(
                portion -> amounts.put(portion.payee(), portion.amount().micros()));
        return amounts;
    }

    private static Map<String, Long> byBigNumbers(Money total, List<Share> shares) {
        Map<String, BigDecimal> exact = new HashMap<>();
        Map<String, Long> amounts = new HashMap<>();
        for (Share share : shares) {
            BigDecimal part = BigDecimal.valueOf(total.micros())
                    .multiply(BigDecimal.valueOf(share.parts()))
                    .movePointLeft(8);
            exact.put(share.payee(), part);
            amounts.put(share.payee(), part.setScale(0, RoundingMode.DOWN).longValueExact());
        }
        BigInteger rest = BigInteger.valueOf(total.micros());
        for (long amount : amounts.values()) {
            rest = rest.subtract(BigInteger.valueOf(amount));
        }
        List<String> order = new ArrayList<>(exact.keySet());
        order.sort((left, right) -> {
            int bySize = fraction(exact.get(right)).compareTo(fraction(exact.get(left)));
            return bySize != 0 ? bySize : left.compareTo(right);
        });
        for (int i = 0; i < rest.abs().intValueExact(); i++) {
            amounts.merge(order.get(i), (long) rest.signum(), Long::sum);
        }
        return amounts;
    }

    private static BigDecimal fraction(BigDecimal value) {
        return value.remainder(BigDecimal.ONE).abs();
    }
}
