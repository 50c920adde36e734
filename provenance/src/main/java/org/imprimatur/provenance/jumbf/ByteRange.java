package org.imprimatur.provenance.jumbf;

import java.security.MessageDigest;
import java.util.Arrays;

/** A part of a byte array that is read but never written: a box of a manifest store, without a copy. */
public final class ByteRange {
    private final byte[] bytes;
    private final int from;
    private final int to;

    private ByteRange(byte[] bytes, int from, int to) {
        this.bytes = bytes;
        this.from = from;
        this.to = to;
    }

    /** The caller gives the array away. */
    public static ByteRange of(byte[] bytes) {
        return new ByteRange(bytes, 0, bytes.length);
    }

    public ByteRange slice(int start, int end) {
        if (start < 0 || end < start || end > length()) {
            throw new IndexOutOfBoundsException("`" + start + ".." + end + "` of " + length());
        }
        return new ByteRange(bytes, from + start, from + end);
    }

    public int length() {
        return to - from;
    }

    public int at(int index) {
        return bytes[from + index] & 0xFF;
    }

    public byte[] toArray() {
        return Arrays.copyOfRange(bytes, from, to);
    }

    public void update(MessageDigest digest) {
        digest.update(bytes, from, length());
    }

    long unsigned(int index, int count) {
        long value = 0;
        for (int i = 0; i < count; i++) {
            value = value << 8 | at(index + i);
        }
        return value;
    }
}
