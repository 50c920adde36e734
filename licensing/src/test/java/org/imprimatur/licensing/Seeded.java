package org.imprimatur.licensing;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Runs a property on many random cases and names the seed of the one that failed. */
public final class Seeded {
    private static final long FIRST_SEED = Long.getLong("imprimatur.seed", 20261122L);

    private Seeded() {}

    /** Case {@code i} runs on seed {@code FIRST_SEED + i}; {@code -Dimprimatur.seed=...} starts elsewhere. */
    public static void forAll(int cases, Consumer<Random> property) {
        for (long seed = FIRST_SEED; seed < FIRST_SEED + cases; seed++) {
            try {
                property.accept(new Random(seed * 0x9E3779B97F4A7C15L));
            } catch (AssertionError | RuntimeException failure) {
                throw new AssertionError("failed for -Dimprimatur.seed=" + seed + ": " + failure.getMessage(), failure);
            }
        }
    }

    public static <T> T oneOf(Random random, List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    @SafeVarargs
    public static <T> T oneOf(Random random, T... values) {
        return values[random.nextInt(values.length)];
    }

    /** Each value with even odds. */
    public static <T extends Comparable<T>> Set<T> someOf(Random random, List<T> values) {
        Set<T> some = new TreeSet<>();
        values.forEach(value -> {
            if (random.nextBoolean()) {
                some.add(value);
            }
        });
        return some;
    }
}
