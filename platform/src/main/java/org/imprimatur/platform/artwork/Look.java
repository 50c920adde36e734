package org.imprimatur.platform.artwork;

import java.util.Random;
import java.util.Set;

/**
 * All that decides what a figure looks like; the same look is always the same figure.
 *
 * @param seed a word, such as a handle, from which colours and features are drawn
 */
public record Look(Kind kind, Style style, String seed, Set<Trait> traits) {
    public Look {
        traits = Set.copyOf(traits);
    }

    public static Look of(Kind kind, Style style, String seed, Trait... traits) {
        return new Look(kind, style, seed, Set.of(traits));
    }

    /** The algorithm of java.util.Random is part of its contract, so figures do not change with the JDK. */
    Random random() {
        return new Random((kind.name() + seed).hashCode() * 0x9E3779B97F4A7C15L);
    }

    boolean has(Trait trait) {
        return traits.contains(trait);
    }
}
