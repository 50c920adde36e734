package org.imprimatur.licensing.detection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Phrases by their words. Looking up costs one hash per word of the text, however many phrases there are; it is filled
 * before it is shared and only read afterwards.
 *
 * @param <V> what a phrase stands for
 */
final class PhraseTrie<V> {
    private final Map<String, PhraseTrie<V>> next = new HashMap<>(2);
    private final List<V> values = new ArrayList<>(1);

    void put(List<Token> phrase, V value) {
        PhraseTrie<V> node = this;
        for (Token word : phrase) {
            node = node.next.computeIfAbsent(word.folded(), folded -> new PhraseTrie<>());
        }
        node.values.add(value);
    }

    /** Every phrase that starts at that word of the text, shortest first. */
    List<Match<V>> matchesAt(List<Token> text, int start) {
        List<Match<V>> matches = List.of();
        PhraseTrie<V> node = this;
        for (int end = start; end < text.size(); end++) {
            @Nullable PhraseTrie<V> following = node.next.get(text.get(end).folded());
            if (following == null) {
                break;
            }
            node = following;
            if (!node.values.isEmpty()) {
                matches = matches.isEmpty() ? new ArrayList<>(2) : matches;
                matches.add(new Match<>(start, end + 1, node.values));
            }
        }
        return matches;
    }

    /**
     * A phrase found in a text.
     *
     * @param start its first word
     * @param end after its last word
     * @param values what it stands for
     */
    record Match<V>(int start, int end, List<V> values) {}
}
