package org.imprimatur.web.page;

import java.util.List;

/**
 * One request that named a character.
 *
 * @param generation its own page; none when nothing was started
 * @param thumbnail a small picture of it; none while there is none
 * @param purpose wire name
 * @param reason why nothing came of it, as a sentence; empty when something did
 */
public record StudioUse(
        String title,
        Href generation,
        Href thumbnail,
        String requester,
        String platform,
        String purpose,
        String territory,
        String asked,
        Pill outcome,
        String reason,
        String earned,
        List<Character> characters) {

    public StudioUse {
        characters = List.copyOf(characters);
    }

    /** One of the studio's characters in it. */
    public record Character(String handle) {}
}
