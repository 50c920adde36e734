package org.imprimatur.web.page;

/** Asks for confirmation before the captures of a likeness are destroyed. {@code captures} is how many there are. */
public record LikenessBiometricsPage(Frame frame, String name, String handle, int captures, FieldErrors errors)
        implements Page {}
