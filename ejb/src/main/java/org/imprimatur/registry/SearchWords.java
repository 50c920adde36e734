package org.imprimatur.registry;

import jakarta.persistence.Query;
import java.util.Arrays;
import java.util.List;

/**
 * What someone looks for among subjects: every word has to occur in the name, the handle, an alias or the description,
 * whatever its case and accents. Words are values of the query and never part of its text.
 */
public record SearchWords(List<String> words) {

    private static final int WORDS_MAX = 8;
    private static final int LENGTH_MAX = 100;

    public SearchWords {
        words = List.copyOf(words);
        if (words.size() > WORDS_MAX) {
            throw new IllegalArgumentException("more than " + WORDS_MAX + " words");
        }
    }

    /** The words of a text as it was typed, as many as are looked at; `@` before a handle means nothing. */
    public static SearchWords of(String typed) {
        String text = typed.length() > LENGTH_MAX ? typed.substring(0, LENGTH_MAX) : typed;
        return new SearchWords(Arrays.stream(text.split("[\\s@]+"))
                .filter(word -> !word.isBlank())
                .limit(WORDS_MAX)
                .toList());
    }

    /** Conditions, each with `and` before it, on a row of `subject` known by this name. */
    public String sql(String subject) {
        StringBuilder sql = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            String word = "folded(cast(:word%d as text))".formatted(i);
            sql.append((" and (strpos(folded(%1$s.name || ' ' || %1$s.handle || ' ' || %1$s.description), %2$s) > 0"
                            + " or exists (select 1 from subject_alias x where x.subject = %1$s.id"
                            + " and strpos(folded(x.alias), %2$s) > 0))")
                    .formatted(subject, word));
        }
        return sql.toString();
    }

    /** Sets the parameters of {@link #sql}. */
    public void bind(Query query) {
        for (int i = 0; i < words.size(); i++) {
            query.setParameter("word" + i, words.get(i));
        }
    }
}
