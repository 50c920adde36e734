package org.imprimatur.licensing.grant;

import java.util.regex.Pattern;

/**
 * How much may be generated.
 *
 * @param seconds the length; 0 for a still
 * @param size width and height in pixels, {@code 1280x720}
 * @param count how many outputs
 */
public record Limits(int seconds, String size, int count) {
    private static final Pattern SIZE = Pattern.compile("[1-9][0-9]{0,4}x[1-9][0-9]{0,4}");

    public Limits {
        if (seconds < 0) {
            throw new IllegalArgumentException("limit of `" + seconds + "` seconds");
        }
        if (!SIZE.matcher(size).matches()) {
            throw new IllegalArgumentException("not a size such as `1280x720`: `" + size + "`");
        }
        if (count < 1) {
            throw new IllegalArgumentException("limit of `" + count + "` outputs");
        }
    }
}
