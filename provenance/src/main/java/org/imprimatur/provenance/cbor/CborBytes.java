package org.imprimatur.provenance.cbor;

import java.util.Arrays;

/** A byte string, major type 2. */
public final class CborBytes implements CborValue {
    private final byte[] bytes;

    private CborBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    public static CborBytes of(byte[] bytes) {
        return new CborBytes(bytes.clone());
    }

    public byte[] toArray() {
        return bytes.clone();
    }

    public int length() {
        return bytes.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CborBytes that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "CborBytes[" + bytes.length + "]";
    }
}
