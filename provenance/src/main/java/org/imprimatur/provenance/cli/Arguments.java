package org.imprimatur.provenance.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was asked for on the command line. */
final class Arguments {
    private final List<Path> files = new ArrayList<>();
    private @Nullable Path trust;
    private Instant at;
    private boolean json;

    private Arguments(Instant now) {
        this.at = now;
    }

    /** @throws IllegalArgumentException with a message for the person at the keyboard */
    static Arguments parse(List<String> words, Instant now) {
        Arguments arguments = new Arguments(now);
        Iterator<String> rest = words.iterator();
        if (!rest.hasNext() || !"verify".equals(rest.next())) {
            throw new IllegalArgumentException("the command is `verify`");
        }
        while (rest.hasNext()) {
            arguments.take(rest.next(), rest);
        }
        if (arguments.files.isEmpty()) {
            throw new IllegalArgumentException("no file to verify");
        }
        return arguments;
    }

    List<Path> files() {
        return List.copyOf(files);
    }

    Optional<Path> trust() {
        return Optional.ofNullable(trust);
    }

    Instant at() {
        return at;
    }

    boolean json() {
        return json;
    }

    private void take(String word, Iterator<String> rest) {
        switch (word) {
            case "--trust" -> trust = Path.of(value(word, rest));
            case "--at" -> at = instant(value(word, rest));
            case "--json" -> json = true;
            case "--brief" -> json = false;
            default -> file(word);
        }
    }

    private void file(String word) {
        if (word.startsWith("--")) {
            throw new IllegalArgumentException("`" + word + "` is no option");
        }
        files.add(Path.of(word));
    }

    private static String value(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new IllegalArgumentException("`" + option + "` needs a value");
        }
        return rest.next();
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("`" + text + "` is no time such as 2026-11-22T18:00:00Z", e);
        }
    }
}
