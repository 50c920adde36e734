package org.imprimatur.web.page;

/**
 * Asks for confirmation before consent is withdrawn, and says what follows from it.
 *
 * @param waiting requests that wait for an answer and will be denied
 * @param running generations that run and will be cancelled
 * @param undelivered outputs that are finished but not yet delivered and will be withheld
 * @param delivered outputs that are out; they stay, and verification will say that consent was withdrawn
 */
public record RevokePage(
        Frame frame,
        String name,
        String handle,
        int waiting,
        int running,
        int undelivered,
        int delivered,
        FieldErrors errors)
        implements Page {}
