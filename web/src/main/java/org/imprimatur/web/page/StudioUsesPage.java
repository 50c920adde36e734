package org.imprimatur.web.page;

import java.util.List;

/**
 * Every request that named one of the studio's characters, newest first.
 *
 * @param characters to narrow to one of
 * @param outcomes to narrow to one of; words are {@code studio.outcome.<value>}
 * @param month to narrow to ("2026-11"), or empty
 * @param csv the same rows as a file
 * @param next older ones; none at the end
 * @param first back to the newest; none when they are shown
 */
public record StudioUsesPage(
        Frame frame,
        List<Choice> characters,
        List<Option> outcomes,
        String month,
        boolean narrowed,
        List<StudioUse> uses,
        Href csv,
        Href next,
        Href first)
        implements Page {

    public StudioUsesPage {
        characters = List.copyOf(characters);
        outcomes = List.copyOf(outcomes);
        uses = List.copyOf(uses);
    }
}
