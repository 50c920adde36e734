package org.imprimatur.web.gate;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The single range of bytes that a request asks for (RFC 9110, section 14.1.2).
 *
 * @param first the first byte's position
 * @param length how many; zero or less when there is nothing at that position
 */
record ByteRange(long first, long length) {

    private static final Pattern HEADER = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    /**
     * What the header asks of a file of this size. Empty when it asks for nothing that we understand, several ranges
     * included: then it is ignored, and the file sent whole.
     */
    static Optional<ByteRange> parse(String header, long size) {
        Matcher matcher = HEADER.matcher(header);
        if (!matcher.matches() || "bytes=-".equals(header)) {
            return Optional.empty();
        }
        if (matcher.group(1).isEmpty()) {
            return Optional.of(last(Long.parseLong(matcher.group(2)), size));
        }
        long first = Long.parseLong(matcher.group(1));
        long last = matcher.group(2).isEmpty() ? Long.MAX_VALUE : Long.parseLong(matcher.group(2));
        return last < first ? Optional.empty() : Optional.of(from(first, last, size));
    }

    private static ByteRange last(long bytes, long size) {
        long length = Math.min(size, bytes);
        return new ByteRange(size - length, length);
    }

    private static ByteRange from(long first, long last, long size) {
        return new ByteRange(first, Math.min(size - 1, last) - first + 1);
    }

    boolean isSatisfiable() {
        return length > 0;
    }

    /** As `Content-Range` has it. */
    String of(long size) {
        return "bytes %d-%d/%d".formatted(first, first + length - 1, size);
    }
}
