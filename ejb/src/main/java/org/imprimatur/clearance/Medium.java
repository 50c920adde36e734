package org.imprimatur.clearance;

import java.util.Locale;

/** What is to be made: a film or a still, and how it is written. */
public enum Medium {
    MP4("video/mp4", ".mp4"),
    PNG("image/png", ".png"),
    JPEG("image/jpeg", ".jpg");

    private final String contentType;
    private final String suffix;

    Medium(String contentType, String suffix) {
        this.contentType = contentType;
        this.suffix = suffix;
    }

    public String contentType() {
        return contentType;
    }

    /** Of file names, with its dot. */
    public String suffix() {
        return suffix;
    }

    public boolean isFilm() {
        return this == MP4;
    }

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException when none is called so */
    public static Medium ofWire(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT));
    }
}
