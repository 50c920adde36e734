package org.imprimatur.licensing.terms;

import java.time.Instant;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.imprimatur.licensing.Seeded;
import org.imprimatur.licensing.money.Money;
import org.imprimatur.licensing.money.Share;
import org.imprimatur.licensing.policy.Audience;
import org.imprimatur.licensing.policy.Category;
import org.imprimatur.licensing.policy.Purpose;

/** Terms of every shape. */
final class RandomTerms {
    static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private RandomTerms() {}

    static Terms anyTerms(Random random) {
        long parts = 1 + random.nextInt((int) Share.WHOLE - 1);
        return new Terms(
                Seeded.oneOf(random, Audience.values()),
                Seeded.someOf(random, Arrays.asList(Purpose.values())),
                Seeded.someOf(random, Arrays.asList(Purpose.values())),
                Seeded.someOf(random, Arrays.asList(Category.values())),
                anyTerritories(random),
                Seeded.oneOf(random, Terms.SINCE_EVER, NOON.minusSeconds(1), NOON, NOON.plusNanos(random.nextInt(9))),
                Seeded.oneOf(random, Terms.OPEN, NOON.plusNanos(10), NOON.plusSeconds(random.nextInt(100_000) + 1)),
                Money.of(
                        random.nextInt(4) == 0 ? 0 : random.nextLong() >>> 1 + random.nextInt(60),
                        Currency.getInstance(Seeded.oneOf(random, "EUR", "USD", "JPY", "KWD"))),
                Seeded.oneOf(
                        random,
                        List.of(),
                        List.of(Share.whole("acct:1")),
                        List.of(new Share("b", parts), new Share("a", Share.WHOLE - parts))),
                random.nextBoolean());
    }

    private static Set<String> anyTerritories(Random random) {
        List<String> few = List.of("DE", "FR", "JP");
        return switch (random.nextInt(3)) {
            case 0 -> Set.of();
            case 1 -> Seeded.someOf(random, few);
            default -> Seeded.someOf(random, Arrays.asList(Locale.getISOCountries()));
        };
    }
}
