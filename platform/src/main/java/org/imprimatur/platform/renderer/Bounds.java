package org.imprimatur.platform.renderer;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.imprimatur.platform.renderer.picture.Size;

/** How small and how large a picture may be. */
record Bounds(int sideMin, int sideMax, int pixelsMax) {
    private static final Pattern SIZE = Pattern.compile("(\\d{1,5})x(\\d{1,5})");

    Size parse(String text) {
        Matcher matcher = SIZE.matcher(text);
        if (matcher.matches()) {
            int width = Integer.parseInt(matcher.group(1));
            int height = Integer.parseInt(matcher.group(2));
            if (isSide(width) && isSide(height) && width * height <= pixelsMax) {
                return new Size(width, height);
            }
        }
        throw RefusedRequestException.invalid(
                "invalid_size",
                "size is WIDTHxHEIGHT, each even and from %d to %d, together at most %d pixels."
                        .formatted(sideMin, sideMax, pixelsMax));
    }

    private boolean isSide(int side) {
        return side >= sideMin && side <= sideMax && side % 2 == 0;
    }
}
