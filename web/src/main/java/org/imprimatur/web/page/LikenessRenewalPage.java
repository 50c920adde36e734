package org.imprimatur.web.page;

/**
 * Asks for confirmation before consent is given again, and says what follows.
 *
 * @param since when it was withdrawn
 */
public record LikenessRenewalPage(Frame frame, String name, String handle, String since, FieldErrors errors)
        implements Page {}
