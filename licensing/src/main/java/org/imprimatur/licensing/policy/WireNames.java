package org.imprimatur.licensing.policy;

import java.util.function.Function;

/** Finds enum values by the names they have outside. */
final class WireNames {
    private WireNames() {}

    static <E extends Enum<E>> E find(E[] values, Function<E, String> wireName, String wire) {
        for (E value : values) {
            if (wireName.apply(value).equals(wire)) {
                return value;
            }
        }
        throw new IllegalArgumentException("unknown name `" + wire + "`");
    }
}
