package org.imprimatur.licensing.policy;

/** How a logical constraint joins its operands (ODRL IM 2.2, Logical Constraint). {@code andSequence} is not supported. */
public enum LogicalOperator {
    AND("and"),
    OR("or"),
    XONE("xone");

    private final String wire;

    LogicalOperator(String wire) {
        this.wire = wire;
    }

    /** The name in JSON-LD. */
    public String wire() {
        return wire;
    }
}
