package org.imprimatur.web.page;

/** For someone with a studio's role whose account belongs to no organisation. */
public record NoStudioPage(Frame frame, String account) implements Page {}
