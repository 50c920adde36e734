package org.imprimatur.licensing.policy;

/**
 * The circle of people who may ask at all (our profile's {@code audience}), from the narrowest to the widest: each level
 * lets in whom the ones before it let in.
 */
public enum Audience {
    ONLY_ME("only-me"),
    PEOPLE_I_APPROVE("people-i-approve"),
    /** The owner approves them for something of the owner's, and they approve the owner for something of theirs. */
    MUTUALS("mutuals"),
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
