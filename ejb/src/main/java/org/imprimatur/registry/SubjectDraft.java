package org.imprimatur.registry;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.imprimatur.licensing.policy.Modality;
import org.imprimatur.problem.Violations;

/** What an owner says of a new likeness or character. Checked as it is made; every violation is reported. */
public record SubjectDraft(
        String handle,
        String name,
        List<String> aliases,
        String description,
        String instructions,
        Set<Modality> modalities) {

    private static final Pattern HANDLE = Pattern.compile("[a-z0-9][a-z0-9._-]{1,28}[a-z0-9]");
    private static final int ALIASES_MAX = 20;

    /** Paths of the pages: `/likeness/new`, `/likeness/register`, `/studio/characters/new`. */
    private static final Set<String> RESERVED = Set.of("new", "register");

    /** @throws org.imprimatur.problem.InvalidInputException naming each field that is wrong */
    public SubjectDraft {
        handle = handle.strip().replaceFirst("^@", "").toLowerCase(Locale.ROOT);
        name = name.strip();
        aliases = aliases.stream()
                .map(String::strip)
                .filter(a -> !a.isEmpty())
                .distinct()
                .toList();
        modalities = Set.copyOf(modalities);
        Violations violations = new Violations()
                .require(
                        HANDLE.matcher(handle).matches(),
                        "handle",
                        "must be 3 to 30 of a-z, 0-9, `.`, `_` and `-`, with a letter or digit at both ends")
                .require(!RESERVED.contains(handle), "handle", "must be another word, this one is kept")
                .requireLength(name, 1, 120, "name")
                .requireLength(description, 0, 2000, "description")
                .requireLength(instructions, 0, 2000, "instructions")
                .require(!modalities.isEmpty(), "modalities", "must name at least one")
                .require(aliases.size() <= ALIASES_MAX, "aliases", "must be at most " + ALIASES_MAX);
        for (int i = 0; i < aliases.size(); i++) {
            violations.requireLength(aliases.get(i), 2, 120, "aliases/" + i);
        }
        violations.throwIfAny();
    }
}
