package org.imprimatur.platform.renderer.picture;

import java.util.ArrayList;
import java.util.List;

/** Text broken into lines that fit a width; what does not fit ends in an ellipsis. */
final class Caption {
    private static final String ELLIPSIS = "\u2026";

    private final Typeface face;
    private final double size;
    private final double width;

    Caption(Typeface face, double size, double width) {
        this.face = face;
        this.size = size;
        this.width = width;
    }

    List<String> lines(String text, int maximum) {
        List<String> lines = new ArrayList<>();
        String rest = printable(text);
        while (!rest.isEmpty() && lines.size() < maximum) {
            int end = lineEnd(rest);
            boolean last = lines.size() == maximum - 1;
            lines.add(
                    last && end < rest.length()
                            ? shortened(rest)
                            : rest.substring(0, end).strip());
            rest = rest.substring(end).strip();
        }
        return lines;
    }

    private static String printable(String text) {
        return text.replaceAll("[\\p{Cntrl}\\p{Cf}\\s]+", " ").strip();
    }

    /** The end of the longest run of whole words that fits; within a word where the first one is too long. */
    private int lineEnd(String text) {
        int fits = fitting(text);
        if (fits == text.length()) {
            return fits;
        }
        int space = text.lastIndexOf(' ', fits);
        return space > 0 ? space : fits;
    }

    private int fitting(String text) {
        int end = text.offsetByCodePoints(0, 1);
        while (end < text.length()) {
            int next = text.offsetByCodePoints(end, 1);
            if (face.width(text.substring(0, next), size) > width) {
                return end;
            }
            end = next;
        }
        return end;
    }

    private String shortened(String text) {
        String line = text.substring(0, fitting(text)).strip();
        while (!line.isEmpty() && face.width(line + ELLIPSIS, size) > width) {
            line = line.substring(0, line.offsetByCodePoints(line.length(), -1));
        }
        return line.strip() + ELLIPSIS;
    }
}
