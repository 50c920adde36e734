package org.imprimatur.platform.artwork;

import java.text.Normalizer;
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
    private static final List<Trait> WORN =
            List.of(Trait.HAT, Trait.SCARF, Trait.HEADSCARF, Trait.GLASSES, Trait.BEARD, Trait.CROWN, Trait.BOW);
    private static final List<Trait> HAIR = List.of(Trait.LONG_HAIR, Trait.CURLS, Trait.GREY_HAIR, Trait.BALD);
    private static final Set<String> ARTICLES = Set.of("the", "a", "an", "my", "our");
    private static final Pattern HANDLE = Pattern.compile("@([\\p{L}\\p{N}][\\p{L}\\p{N}._-]*)");
    private static final Pattern NAME = Pattern.compile("\\p{Lu}\\p{Ll}{2,}");

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
        Kind kind = kindBehind(handle)
                .or(() -> kindIn(handle.replaceAll("[._-]", " ")))
                .or(() -> kindInInstructions(handle))
                .orElse(Kind.PERSON);
        add(handle.toLowerCase(Locale.ROOT), kind, instructions(handle));
    }

    /** {@code @pip the parrot}: a kind within a few words behind the handle and an article, and before the next handle. */
    private Optional<Kind> kindBehind(String handle) {
        int at = prompt.indexOf("@" + handle);
        if (at < 0) {
            return Optional.empty();
        }
        String rest = prompt.substring(at + handle.length() + 1);
        Matcher next = HANDLE.matcher(rest);
        String clause =
                rest.substring(0, next.find() ? next.start() : rest.length()).split("[.;:!?\\n]", 2)[0];
        List<String> words = new Words(clause).all();
        boolean isNamedFurther = !words.isEmpty() && ARTICLES.contains(words.get(0));
        return isNamedFurther
                ? kindIn(String.join(" ", words.subList(0, Math.min(NEAR, words.size()))))
                : Optional.empty();
    }

    private Optional<Kind> kindInInstructions(String handle) {
        return kindIn(instructions(handle));
    }

    /** An owner's instructions stand on a line of their own, behind the subject's name. */
    private String instructions(String handle) {
        String word = handle.toLowerCase(Locale.ROOT).split("[._-]", 2)[0];
        return prompt.lines()
                .skip(1)
                .filter(line -> plain(line.split(":", 2)[0]).contains(word))
                .findFirst()
                .orElse("");
    }

    /** In small letters without accents, as handles are. */
    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }

    /** {@code Tock the Walking Clock}: a name shortly before a kind, and behind the kind before. */
    private void addNamed() {
        String[] words = firstParagraph().split("[^\\p{L}\\p{N}@_-]+");
        int from = 0;
        for (int i = 0; i < words.length; i++) {
            Optional<Kind> kind = kindIn(words[i]);
            if (kind.isPresent()) {
                List<String> before = List.of(words).subList(Math.max(from, i - NEAR + 1), i);
                before.stream()
                        .filter(word -> NAME.matcher(word).matches())
                        .findFirst()
                        .ifPresent(name -> add(name.toLowerCase(Locale.ROOT), kind.get(), ""));
                from = i + 1;
            }
        }
    }

    private void addMentioned() {
        for (String word : new Words(firstParagraph()).all()) {
            kindIn(word)
                    .filter(kind -> looks.values().stream().noneMatch(look -> look.kind() == kind))
                    .ifPresent(kind -> add(word, kind, ""));
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

    private void add(String seed, Kind kind, String instructions) {
        looks.putIfAbsent(seed, Look.of(kind, style, seed, traits(kind, seed, new Words(instructions))));
    }

    /** What the owner wants to be seen; a person's hair belongs to them and not to the scene. */
    private static Trait[] traits(Kind kind, String seed, Words instructions) {
        List<Trait> traits = new ArrayList<>();
        for (Trait trait : WORN) {
            if (instructions.haveAny(List.of(trait.name().toLowerCase(Locale.ROOT)))) {
                traits.add(trait);
            }
        }
        int hair = Math.floorMod(seed.hashCode() >>> 3, HAIR.size() + 2);
        if (kind == Kind.PERSON && hair < HAIR.size()) {
            traits.add(HAIR.get(hair));
        }
        return traits.toArray(Trait[]::new);
    }
}
