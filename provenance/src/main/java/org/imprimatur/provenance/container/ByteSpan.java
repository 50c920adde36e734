package org.imprimatur.provenance.container;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A part of a file, from {@code start} up to but not including {@code end}. */
record ByteSpan(long start, long end) {
    /** What is left of this span without the others. */
    List<ByteSpan> without(List<ByteSpan> others) {
        List<ByteSpan> left = new ArrayList<>();
        long position = start;
        for (ByteSpan other : sorted(others)) {
            if (other.end() > position && other.start() < end) {
                if (other.start() > position) {
                    left.add(new ByteSpan(position, other.start()));
                }
                position = other.end();
            }
        }
        if (position < end) {
            left.add(new ByteSpan(position, end));
        }
        return left;
    }

    private static List<ByteSpan> sorted(List<ByteSpan> spans) {
        return spans.stream().sorted(Comparator.comparingLong(ByteSpan::start)).toList();
    }
}
