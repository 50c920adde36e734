package org.imprimatur.platform.renderer.film;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** The units of an H.264 byte stream (ITU-T H.264, Annex B). */
final class NalUnits {
    private NalUnits() {}

    /** Splits at the start codes 00 00 01; zero bytes before a start code belong to neither side. */
    static List<byte[]> of(ByteBuffer stream) {
        byte[] bytes = new byte[stream.remaining()];
        stream.duplicate().get(bytes);
        List<byte[]> units = new ArrayList<>();
        int start = nextStart(bytes, 0);
        while (start < bytes.length) {
            int next = nextStart(bytes, start);
            int end = next >= bytes.length ? bytes.length : next - 3;
            units.add(java.util.Arrays.copyOfRange(bytes, start, trimmed(bytes, start, end)));
            start = next;
        }
        return units;
    }

    /** Each unit behind its length in four bytes. */
    static byte[] withLengths(List<byte[]> units) {
        int total = units.stream().mapToInt(unit -> 4 + unit.length).sum();
        ByteBuffer sample = ByteBuffer.allocate(total);
        units.forEach(unit -> sample.putInt(unit.length).put(unit));
        return sample.array();
    }

    private static int nextStart(byte[] bytes, int from) {
        for (int i = from; i + 2 < bytes.length; i++) {
            if (bytes[i] == 0 && bytes[i + 1] == 0 && bytes[i + 2] == 1) {
                return i + 3;
            }
        }
        return bytes.length;
    }

    private static int trimmed(byte[] bytes, int start, int end) {
        int last = end;
        while (last > start && bytes[last - 1] == 0) {
            last--;
        }
        return last;
    }
}
