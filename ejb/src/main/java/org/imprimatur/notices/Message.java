package org.imprimatur.notices;

/**
 * What somebody is told: plain text, safe to stand in a header and in a letter.
 *
 * @param subject one line
 * @param text paragraphs
 */
public record Message(String subject, String text) {

    private static final int SUBJECT_MAX = 200;
    private static final int TEXT_MAX = 6000;

    public Message {
        subject = shortened(oneLine(subject), SUBJECT_MAX);
        text = shortened(text, TEXT_MAX);
    }

    /** People's own words as part of a line: without line breaks, controls and marks that turn the reading direction. */
    static String oneLine(String words) {
        return words.replaceAll("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]+", " ").strip();
    }

    static String shortened(String words, int most) {
        return words.codePointCount(0, words.length()) <= most
                ? words
                : words.substring(0, words.offsetByCodePoints(0, most - 1)) + "…";
    }
}
