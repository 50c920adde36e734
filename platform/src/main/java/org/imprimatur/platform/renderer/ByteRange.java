package org.imprimatur.platform.renderer;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The part of a file that a client asked for (RFC 9110, 14): one range; a header we do not understand is no range. */
record ByteRange(long first, long last) {
    private static final Pattern ONE_RANGE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    /** Empty when the whole file is meant; refuses a range that lies outside with 416. */
    static Optional<ByteRange> parse(String header, long length) {
        Matcher matcher = ONE_RANGE.matcher(header.strip());
        if (!matcher.matches() || matcher.group(1).isEmpty() && matcher.group(2).isEmpty()) {
            return Optional.empty();
        }
        ByteRange range = of(matcher.group(1), matcher.group(2), length);
        if (range.first >= length || range.first > range.last) {
            throw new RefusedRequestException(416, "range_not_satisfiable", "The file has " + length + " bytes.");
        }
        return Optional.of(range);
    }

    private static ByteRange of(String first, String last, long length) {
        if (first.isEmpty()) {
            return new ByteRange(Math.max(0, length - Long.parseLong(last)), length - 1);
        }
        long end = last.isEmpty() ? length - 1 : Math.min(length - 1, Long.parseLong(last));
        return new ByteRange(Long.parseLong(first), end);
    }

    long length() {
        return last - first + 1;
    }
}
