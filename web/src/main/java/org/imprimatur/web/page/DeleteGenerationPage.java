package org.imprimatur.web.page;

/**
 * Asks before a generation is deleted or called off.
 *
 * @param live whether it is still under way
 */
public record DeleteGenerationPage(Frame frame, String id, String kind, String prompt, boolean live) implements Page {}
