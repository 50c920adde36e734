package org.imprimatur.licensing.policy;

/**
 * The actions we understand (ODRL Vocabulary 2.2, Actions), and our profile's {@link #GENERATE}, which is included in
 * {@code derive}, which is included in {@code use}.
 */
public enum ActionName {
    USE("use"),
    DERIVE("derive"),
    GENERATE("imp:generate"),
    DISPLAY("display"),
    DISTRIBUTE("distribute"),
    PRESENT("present"),
    REPRODUCE("reproduce"),
    SELL("sell"),
    STREAM("stream"),
    TRANSLATE("translate"),
    ATTRIBUTE("attribute"),
    COMPENSATE("compensate"),
    DELETE("delete"),
    INFORM("inform"),
    OBTAIN_CONSENT("obtainConsent"),
    REVIEW_POLICY("reviewPolicy"),
    WATERMARK("watermark");

    private final String wire;

    ActionName(String wire) {
        this.wire = wire;
    }

    /** The name in JSON-LD. */
    public String wire() {
        return wire;
    }

    /** @throws IllegalArgumentException when no action has that name */
    public static ActionName ofWire(String wire) {
        return WireNames.find(values(), ActionName::wire, wire);
    }

    /** Whether a rule about this action is a rule about generating (ODRL IM 2.2, Action: {@code includedIn}). */
    boolean includesGenerating() {
        return this == USE || this == DERIVE || this == GENERATE;
    }

    /** Whether the platform itself does it to every output, so that the duty is met by accepting it. */
    boolean isUndertaken() {
        return this == ATTRIBUTE || this == INFORM || this == WATERMARK;
    }
}
