package org.imprimatur.licensing.detection;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.imprimatur.licensing.policy.Category;

/**
 * Recognises delicate content by its words, in a few languages. It errs on the side of finding: a category found where
 * there is none costs a question, one missed costs a promise.
 */
public final class CategoryLexicon {
    private static final String RESOURCE = "categories.txt";
    private static final String VERSION = "categories-1";
    private static final CategoryLexicon BUNDLED = load();

    private final PhraseTrie<Category> phrases = new PhraseTrie<>();
    private final Map<String, Set<Category>> stems = new HashMap<>();

    private CategoryLexicon() {}

    /** The categories whose words the prompt uses. */
    public static Set<Category> find(String prompt) {
        return BUNDLED.categories(Tokens.of(prompt));
    }

    /** Names the list, so that a finding can be repeated. */
    public static String version() {
        return VERSION;
    }

    private Set<Category> categories(List<Token> words) {
        Set<Category> found = EnumSet.noneOf(Category.class);
        for (int start = 0; start < words.size(); start++) {
            phrases.matchesAt(words, start).forEach(match -> found.addAll(match.values()));
            addStems(words.get(start).folded(), found);
        }
        return Collections.unmodifiableSet(found);
    }

    private void addStems(String word, Set<Category> found) {
        for (int length = 1; length <= word.length(); length++) {
            found.addAll(stems.getOrDefault(word.substring(0, length), Set.of()));
        }
    }

    /** One term of the list; {@code *} at its end stands for any ending. */
    private void add(Category category, String term) {
        if (term.endsWith("*")) {
            String stem = Folding.fold(term.substring(0, term.length() - 1));
            stems.computeIfAbsent(stem, key -> new HashSet<>()).add(category);
        } else {
            phrases.put(Tokens.of(term), category);
        }
    }

    /** {@code category language: term, term}; {@code #} starts a comment. */
    private void addLine(String line) {
        if (line.isBlank() || line.startsWith("#")) {
            return;
        }
        int colon = line.indexOf(':');
        Category category = Category.ofWire(line.substring(0, line.indexOf(' ')));
        for (String term : line.substring(colon + 1).split(",", -1)) {
            add(category, term.strip());
        }
    }

    private static CategoryLexicon load() {
        CategoryLexicon lexicon = new CategoryLexicon();
        InputStream resource = Objects.requireNonNull(CategoryLexicon.class.getResourceAsStream(RESOURCE), RESOURCE);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            lines.lines().forEach(lexicon::addLine);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return lexicon;
    }
}
