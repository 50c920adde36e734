package org.imprimatur.licensing.policy;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;

/** What a constraint is about (ODRL Vocabulary 2.2, Left Operand): the standard's names, and our profile's. */
public enum LeftOperand {
    PURPOSE("purpose", RightOperand.Values.class, Operator.SET_BASED, true, Vocabulary::isPurpose),
    SPATIAL("spatial", RightOperand.Values.class, Operator.SET_BASED, false, Vocabulary::isTerritory),
    DATE_TIME("dateTime", RightOperand.Timestamp.class, Operator.ORDERING, false, value -> false),
    PAY_AMOUNT("payAmount", RightOperand.Amount.class, EnumSet.of(Operator.EQ), false, value -> false),
    AUDIENCE("imp:audience", RightOperand.Values.class, Operator.SET_BASED, true, Vocabulary::isAudience),
    CATEGORY("imp:category", RightOperand.Values.class, Operator.SET_BASED, true, Vocabulary::isCategory),
    MODALITY("imp:modality", RightOperand.Values.class, Operator.SET_BASED, true, Vocabulary::isModality);

    private final String wire;
    private final Class<? extends RightOperand> type;
    private final Set<Operator> operators;
    private final boolean profileValues;
    private final Predicate<String> vocabulary;

    LeftOperand(
            String wire,
            Class<? extends RightOperand> type,
            Set<Operator> operators,
            boolean profileValues,
            Predicate<String> vocabulary) {
        this.wire = wire;
        this.type = type;
        this.operators = operators;
        this.profileValues = profileValues;
        this.vocabulary = vocabulary;
    }

    /** The name in JSON-LD. */
    public String wire() {
        return wire;
    }

    /** @throws IllegalArgumentException when no left operand has that name */
    public static LeftOperand ofWire(String wire) {
        return WireNames.find(values(), LeftOperand::wire, wire);
    }

    /** The only kind of right operand that can be compared with it. */
    Class<? extends RightOperand> type() {
        return type;
    }

    /** Whether its values are terms of our profile, IRIs, rather than literals. */
    boolean hasProfileValues() {
        return profileValues;
    }

    boolean allows(Operator operator) {
        return operators.contains(operator);
    }

    boolean knows(String value) {
        return vocabulary.test(value);
    }
}
