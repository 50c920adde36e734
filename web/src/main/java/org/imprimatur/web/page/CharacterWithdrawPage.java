package org.imprimatur.web.page;

/**
 * Asks before a character is withdrawn, and says what follows from it.
 *
 * @param waiting requests that wait for an answer and will be denied
 * @param running generations that run and will be cancelled
 * @param delivered outputs that are out
 */
public record CharacterWithdrawPage(
        Frame frame, String name, String handle, int waiting, int running, int delivered, FieldErrors errors)
        implements Page {}
