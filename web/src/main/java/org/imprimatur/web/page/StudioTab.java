package org.imprimatur.web.page;

/** A place in the studio's own navigation; its words are {@code studio.tab.<name>}. */
public record StudioTab(String name, Href href) {}
