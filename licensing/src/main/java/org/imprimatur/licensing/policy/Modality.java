package org.imprimatur.licensing.policy;

/** What of a subject is used (our profile's {@code modality}). */
public enum Modality {
    FACE("face"),
    VOICE("voice"),
    BODY("body"),
    NAME("name"),
    STYLE("style"),
    CHARACTER("character");

    private final String wire;

    Modality(String wire) {
        this.wire = wire;
    }

    /** The name that policies and requests carry. */
    public String wire() {
        return wire;
    }

    /** @throws IllegalArgumentException when no value has that name */
    public static Modality ofWire(String wire) {
        return WireNames.find(Modality.values(), Modality::wire, wire);
    }
}
