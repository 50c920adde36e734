package org.imprimatur.licensing.policy;

/** The circle of people who may ask at all (our profile's {@code audience}). */
public enum Audience {
    ONLY_ME("only-me"),
    PEOPLE_I_APPROVE("people-i-approve"),
    EVERYONE("everyone");

    private final String wire;

    Audience(String wire) {
        this.wire = wire;
    }

    /** The name that policies and requests carry. */
    public String wire() {
        return wire;
    }

    /** @throws IllegalArgumentException when no value has that name */
    public static Audience ofWire(String wire) {
        return WireNames.find(Audience.values(), Audience::wire, wire);
    }
}
