package org.imprimatur.licensing.policy;

/** What the generated media is for (ODRL Vocabulary 2.2, {@code purpose}). */
public enum Purpose {
    PERSONAL("personal"),
    ENTERTAINMENT("entertainment"),
    EDUCATION("education"),
    NEWS("news"),
    ADVERTISING("advertising"),
    POLITICAL("political");

    private final String wire;

    Purpose(String wire) {
        this.wire = wire;
    }

    /** The name that policies and requests carry. */
    public String wire() {
        return wire;
    }

    /** @throws IllegalArgumentException when no value has that name */
    public static Purpose ofWire(String wire) {
        return WireNames.find(Purpose.values(), Purpose::wire, wire);
    }
}
