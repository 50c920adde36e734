package org.imprimatur.licensing.policy;

import java.util.EnumSet;
import java.util.Set;

/** How the two sides of a constraint are compared (ODRL Vocabulary 2.2, Operator). */
public enum Operator {
    EQ("eq"),
    NEQ("neq"),
    LT("lt"),
    LTEQ("lteq"),
    GT("gt"),
    GTEQ("gteq"),
    IS_A("isA"),
    HAS_PART("hasPart"),
    IS_PART_OF("isPartOf"),
    IS_ALL_OF("isAllOf"),
    IS_ANY_OF("isAnyOf"),
    IS_NONE_OF("isNoneOf");

    static final Set<Operator> ORDERING = EnumSet.range(EQ, GTEQ);
    static final Set<Operator> SET_BASED =
            EnumSet.of(EQ, NEQ, IS_A, HAS_PART, IS_PART_OF, IS_ALL_OF, IS_ANY_OF, IS_NONE_OF);

    private final String wire;

    Operator(String wire) {
        this.wire = wire;
    }

    /** The name in JSON-LD. */
    public String wire() {
        return wire;
    }

    /** @throws IllegalArgumentException when no operator has that name */
    public static Operator ofWire(String wire) {
        return WireNames.find(values(), Operator::wire, wire);
    }
}
