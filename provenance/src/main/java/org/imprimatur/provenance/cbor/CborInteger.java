package org.imprimatur.provenance.cbor;

import java.math.BigInteger;
import java.util.OptionalLong;

/** An integer, major type 0 or 1: from -2^64 to 2^64-1. */
public record CborInteger(BigInteger value) implements CborValue {
    public CborInteger {
        BigInteger magnitude = value.signum() < 0 ? value.not() : value;
        if (magnitude.bitLength() > 64) {
            throw new IllegalArgumentException("`" + value + "` does not fit a CBOR integer");
        }
    }

    public static CborInteger of(long value) {
        return new CborInteger(BigInteger.valueOf(value));
    }

    /** The value, when it fits. */
    public OptionalLong asLong() {
        return value.bitLength() < 64 ? OptionalLong.of(value.longValue()) : OptionalLong.empty();
    }
}
