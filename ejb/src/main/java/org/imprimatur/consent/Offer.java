package org.imprimatur.consent;

import java.util.Locale;
import org.imprimatur.licensing.money.Money;
import org.imprimatur.licensing.policy.Audience;
import org.imprimatur.licensing.terms.Terms;

/** What terms come to at a glance: whether others may, and for how much. */
public record Offer(Answer answer, Money price) {

    /** What somebody else who asks for a use that the terms allow is told. */
    public enum Answer {
        /** Something is permitted at once. */
        OPEN,
        /** Everything that is possible waits for the owner. */
        ASKS,
        /** Nothing is possible. */
        CLOSED;

        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Answer ofWire(String wire) {
            return valueOf(wire.toUpperCase(Locale.ROOT));
        }
    }

    public static Offer of(Terms terms) {
        return new Offer(answer(terms), terms.price());
    }

    private static Answer answer(Terms terms) {
        if (terms.audience() == Audience.ONLY_ME) {
            return Answer.CLOSED;
        }
        if (!terms.purposes().isEmpty()) {
            return terms.askAlways() ? Answer.ASKS : Answer.OPEN;
        }
        return terms.askFirst().isEmpty() ? Answer.CLOSED : Answer.ASKS;
    }
}
