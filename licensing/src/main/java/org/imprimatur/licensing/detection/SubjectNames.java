package org.imprimatur.licensing.detection;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Under which names a subject is known.
 *
 * @param subject the subject's identifier
 * @param handle without {@code @}: 3 to 30 of {@code a-z 0-9 . _ -}; empty when it has none
 * @param name what it is called
 * @param aliases what else it is called
 */
public record SubjectNames(String subject, String handle, String name, List<String> aliases) {
    /** The most aliases of one subject. */
    public static final int ALIASES_MAX = 100;

    /** The longest name, in UTF-16 units. */
    public static final int NAME_LENGTH_MAX = 200;

    private static final Pattern HANDLE = Pattern.compile("|[a-z0-9._-]{3,30}");

    /** @throws InvalidSubjectNamesException when nobody could be found by such names */
    public SubjectNames {
        aliases = List.copyOf(aliases);
        if (!HANDLE.matcher(handle).matches()) {
            throw new InvalidSubjectNamesException(subject, "`" + handle + "` is not a handle");
        }
        if (aliases.size() > ALIASES_MAX) {
            throw new InvalidSubjectNamesException(subject, aliases.size() + " aliases");
        }
        requireFindable(subject, name);
        for (String alias : aliases) {
            requireFindable(subject, alias);
        }
    }

    private static void requireFindable(String subject, String name) {
        if (name.length() > NAME_LENGTH_MAX) {
            throw new InvalidSubjectNamesException(subject, "a name of " + name.length() + " characters");
        }
        if (Tokens.of(name).isEmpty()) {
            throw new InvalidSubjectNamesException(subject, "`" + name + "` has neither letters nor digits");
        }
    }
}
