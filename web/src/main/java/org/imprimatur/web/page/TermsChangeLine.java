package org.imprimatur.web.page;

/**
 * One thing that terms say differently than before.
 *
 * @param about what it is about ("News")
 * @param before as it was ("Ask me")
 * @param after as it is or will be
 * @param direction whether that opens or closes; in words and in colour
 */
public record TermsChangeLine(String about, String before, String after, Pill direction) {}
