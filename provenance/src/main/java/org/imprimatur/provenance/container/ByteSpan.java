package org.imprimatur.provenance.container;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A part of a file, from {@code start} up to but not including {@code end}. */
record ByteSpan(long start, long end) {
    /** The same bytes as spans that neither overlap nor touch, in file order. */
    static List<ByteSpan> merged(List<ByteSpan> spans) {
        List<ByteSpan> merged = new ArrayList<>();
        for (ByteSpan span :
                spans.stream().sorted(Comparator.comparingLong(ByteSpan::start)).toList()) {
            int last = merged.size() - 1;
            if (last >= 0 && span.start() <= merged.get(last).end()) {
                ByteSpan before = merged.get(last);
                merged.set(last, new ByteSpan(before.start(), Math.max(before.end(), span.end())));
            } else if (span.start() < span.end()) {
                merged.add(span);
            }
        }
        return merged;
    }

    /** What is left of this span without the others, which are merged; looks no further than it has to. */
    List<ByteSpan> without(List<ByteSpan> others) {
        List<ByteSpan> left = new ArrayList<>();
        long position = start;
        for (ByteSpan other : others) {
            if (other.start() >= end) {
                break;
            }
            if (other.start() > position) {
                left.add(new ByteSpan(position, other.start()));
            }
            position = Math.max(position, other.end());
        }
        if (position < end) {
            left.add(new ByteSpan(position, end));
        }
        return left;
    }
}
