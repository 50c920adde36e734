package org.imprimatur.platform.artwork;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who is in a scene, as far as a prompt tells: first the named subjects, then what else it mentions. */
final class Cast {
    private static final int ACTORS_MAX = 4;
    private static final int NEAR = 4;
    private static final Set<String> ARTICLES = Set.of("the", "a", "an", "my", "our");
    private static final Pattern HANDLE = Pattern.compile("@([\\p{L}\\p{N}][\\p{L}\\p{N}._-]*)");
    private static final Pattern NAMED =
            Pattern.compile("(?<![\\p{L}@])(\\p{Lu}\\p{L}{2,})(?:\\s+\\p{L}+){0,3}?\\s+(\\p{L}+)");

    private final String prompt;
    private final Style style;
    private final Map<String, Look> looks = new LinkedHashMap<>();

    private Cast(String prompt, Style style) {
        this.prompt = prompt;
        this.style = style;
    }

    static List<Look> of(String prompt, List<String> subjects, Style style) {
        Cast cast = new Cast(prompt, style);
        subjects.forEach(subject -> cast.addSubject(subject.replace("@", "")));
        cast.addNamed();
        cast.addMentioned();
        List<Look> looks = new ArrayList<>(cast.looks.values());
        return looks.subList(0, Math.min(ACTORS_MAX, looks.size()));
    }

    private void addSubject(String handle) {
        Kind kind = kindIn(handle.replaceAll("[._-]", " "))
                .or(() -> kindBehind(handle))
                .or(() -> kindInInstructions(handle))
                .orElse(Kind.PERSON);
        add(handle.toLowerCase(Locale.ROOT), kind);
    }

    /** {@code @pip the parrot}: a kind within a few words behind the handle and an article, and before the next handle. */
    private Optional<Kind> kindBehind(String handle) {
        int at = prompt.indexOf("@" + handle);
        if (at < 0) {
            return Optional.empty();
        }
        String rest = prompt.substring(at + handle.length() + 1);
        Matcher next = HANDLE.matcher(rest);
        String clause = rest.substring(0, next.find() ? next.start() : rest.length()).split("[.;:!?\\n]", 2)[0];
        List<String> words = new Words(clause).all();
        boolean isNamedFurther = !words.isEmpty() && ARTICLES.contains(words.get(0));
        return isNamedFurther
                ? kindIn(String.join(" ", words.subList(0, Math.min(NEAR, words.size()))))
                : Optional.empty();
    }

    /** An owner's instructions stand on a line of their own, behind the subject's name. */
    private Optional<Kind> kindInInstructions(String handle) {
        String word = handle.toLowerCase(Locale.ROOT).split("[._-]", 2)[0];
        return prompt.lines()
                .skip(1)
                .filter(line -> line.toLowerCase(Locale.ROOT).split(":", 2)[0].contains(word))
                .findFirst()
                .flatMap(Cast::kindIn);
    }

    /** {@code Tock the Walking Clock}: a name in front of a kind. */
    private void addNamed() {
        Matcher matcher = NAMED.matcher(firstParagraph());
        int from = 0;
        while (matcher.find(from)) {
            String name = matcher.group(1).toLowerCase(Locale.ROOT);
            kindIn(matcher.group(2)).filter(kind -> !looks.containsKey(name)).ifPresent(kind -> add(name, kind));
            from = matcher.end(1);
        }
    }

    private void addMentioned() {
        for (String word : new Words(firstParagraph()).all()) {
            kindIn(word).filter(kind -> looks.values().stream().noneMatch(look -> look.kind() == kind))
                    .ifPresent(kind -> add(word, kind));
        }
    }

    private String firstParagraph() {
        return prompt.split("\\n\\n", 2)[0];
    }

    private static Optional<Kind> kindIn(String text) {
        for (String word : new Words(text).all()) {
            for (Kind kind : Kind.values()) {
                if (Words.isAny(word, kind.words())) {
                    return Optional.of(kind);
                }
            }
        }
        return Optional.empty();
    }

    private void add(String seed, Kind kind) {
        looks.putIfAbsent(seed, Look.of(kind, style, seed, traits(kind)));
    }

    private Trait[] traits(Kind kind) {
        Words words = new Words(prompt);
        List<Trait> traits = new ArrayList<>();
        for (Trait trait : List.of(Trait.HAT, Trait.SCARF, Trait.GLASSES, Trait.BEARD, Trait.CROWN, Trait.BOW)) {
            if (words.haveAny(List.of(trait.name().toLowerCase(Locale.ROOT)))) {
                traits.add(trait);
            }
        }
        if (kind == Kind.PERSON) {
            Trait[] hairs = {Trait.LONG_HAIR, Trait.CURLS, Trait.GREY_HAIR};
            int any = Math.floorMod((prompt.hashCode() >>> 3) + looks.size(), 4);
            if (any < hairs.length) {
                traits.add(hairs[any]);
            }
        }
        return traits.toArray(Trait[]::new);
    }
}
