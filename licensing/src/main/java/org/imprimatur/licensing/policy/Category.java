package org.imprimatur.licensing.policy;

/** Delicate content that a request may show (our profile's {@code category}). */
public enum Category {
    VIOLENCE("violence"),
    SEXUAL("sexual"),
    POLITICS("politics"),
    ALCOHOL_TOBACCO_GAMBLING("alcohol-tobacco-gambling"),
    RELIGION("religion"),
    MEDICAL("medical");

    private final String wire;

    Category(String wire) {
        this.wire = wire;
    }

    /** The name that policies and requests carry. */
    public String wire() {
        return wire;
    }

    /** @throws IllegalArgumentException when no value has that name */
    public static Category ofWire(String wire) {
        return WireNames.find(Category.values(), Category::wire, wire);
    }
}
