package org.imprimatur.licensing.detection;

import java.util.List;

/** Under which names a subject is known. */
public record SubjectNames(String subject, String handle, String name, List<String> aliases) {
    public SubjectNames {
        aliases = List.copyOf(aliases);
    }
}
