package org.imprimatur.licensing.detection;

/**
 * A word of a text.
 *
 * @param start where it starts in the text, in UTF-16 units
 * @param end where it ends, exclusive
 * @param text as written
 * @param folded as compared
 */
record Token(int start, int end, String text, String folded) {}
