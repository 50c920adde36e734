package org.imprimatur.licensing.detection;

import java.text.Normalizer;
import java.util.List;

/**
 * A name or alias of a subject. A short one is an everyday word in some language: it only counts when it is written as
 * a name, capitalised and with the same letters.
 *
 * @param subject whose
 * @param method whether it is the name or an alias
 * @param words its words
 * @param isShort whether it is so short that it has to be written exactly
 */
record KnownName(String subject, Finding.Method method, List<Token> words, boolean isShort) {
    private static final int SHORT_LETTERS_MAX = 3;

    static KnownName of(String subject, Finding.Method method, String name) {
        List<Token> words = Tokens.of(name);
        int letters = words.stream()
                .mapToInt(word -> word.folded().codePointCount(0, word.folded().length()))
                .sum();
        return new KnownName(subject, method, words, letters <= SHORT_LETTERS_MAX && hasCase(words));
    }

    /** Whether these words of a prompt, already the same when folded, may stand for it. */
    boolean isMeantBy(List<Token> written) {
        if (!isShort) {
            return true;
        }
        for (int i = 0; i < words.size(); i++) {
            if (!capitalised(words.get(i).text()).equals(composed(written.get(i).text()))) {
                return false;
            }
        }
        return true;
    }

    /** Longer names are less likely to be a coincidence; an alias is a weaker claim than a name. */
    double score() {
        double certainty = words.size() > 1 ? 0.95 : 0.85;
        return method == Finding.Method.ALIAS ? certainty - 0.05 : certainty;
    }

    private static boolean hasCase(List<Token> words) {
        return words.stream()
                .flatMapToInt(word -> word.text().codePoints())
                .anyMatch(c -> Character.toLowerCase(c) != Character.toUpperCase(c));
    }

    private static String capitalised(String word) {
        String composed = composed(word);
        int first = composed.codePointAt(0);
        return Character.toString(Character.toTitleCase(first)) + composed.substring(Character.charCount(first));
    }

    private static String composed(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFC);
    }
}
