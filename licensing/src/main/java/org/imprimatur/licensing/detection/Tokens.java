package org.imprimatur.licensing.detection;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Cuts text into words: runs of letters, digits and what belongs to them. In scripts that put no spaces between words
 * every character is a word of its own, so that names are found inside sentences.
 */
final class Tokens {
    private static final Set<UnicodeScript> UNSPACED = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.HANGUL,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR);

    private final String text;
    private final List<Token> tokens = new ArrayList<>();

    private Tokens(String text) {
        this.text = text;
    }

    static List<Token> of(String text) {
        Tokens tokens = new Tokens(text);
        int position = 0;
        while (position < text.length()) {
            position = tokens.take(position);
        }
        return tokens.tokens;
    }

    /** Takes the word or the character between words that starts here; returns where the next one starts. */
    private int take(int start) {
        int first = text.codePointAt(start);
        int end = start + Character.charCount(first);
        if (!isLetterOrDigit(first)) {
            return end;
        }
        boolean spaced = !isUnspaced(first);
        while (end < text.length() && continues(text.codePointAt(end), spaced)) {
            end += Character.charCount(text.codePointAt(end));
        }
        add(start, end);
        return end;
    }

    private void add(int start, int end) {
        String word = text.substring(start, end);
        String folded = Folding.fold(word);
        if (!folded.isEmpty()) {
            tokens.add(new Token(start, end, word, folded));
        }
    }

    private static boolean continues(int codePoint, boolean spaced) {
        return isAttached(codePoint) || (spaced && isLetterOrDigit(codePoint) && !isUnspaced(codePoint));
    }

    static boolean isLetterOrDigit(int codePoint) {
        return Character.isLetterOrDigit(codePoint);
    }

    /** Marks, and invisible characters that some put into names to hide them. */
    private static boolean isAttached(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.FORMAT -> true;
            default -> false;
        };
    }

    private static boolean isUnspaced(int codePoint) {
        return codePoint > 0x0E00 && UNSPACED.contains(UnicodeScript.of(codePoint));
    }
}
