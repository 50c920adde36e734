package org.imprimatur.platform.artwork;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The words of a text in small letters, so that a scene can be looked up in it. */
final class Words {
    private final List<String> words;

    Words(String text) {
        words = Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}@_-]+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toUnmodifiableList());
    }

    List<String> all() {
        return words;
    }

    boolean haveAny(List<String> wanted) {
        return words.stream().anyMatch(word -> isAny(word, wanted));
    }

    /** Whether a word is one of those, in the singular or the plural. */
    static boolean isAny(String word, List<String> wanted) {
        return wanted.contains(word) || word.endsWith("s") && wanted.contains(word.substring(0, word.length() - 1));
    }
}
