package org.imprimatur.licensing.policy;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.imprimatur.licensing.money.Money;

/** The value that a fact is compared with (ODRL IM 2.2, Constraint: {@code rightOperand}). */
public sealed interface RightOperand permits RightOperand.Values, RightOperand.Timestamp, RightOperand.Amount {

    /** Terms of a vocabulary, each once, sorted. */
    record Values(List<String> values) implements RightOperand {
        /** The purpose that no request has: a permission for no purpose at all. */
        public static final String NONE = "none";

        public Values {
            values = values.stream().distinct().sorted().toList();
            if (values.isEmpty()) {
                throw new IllegalArgumentException("a right operand has at least one value");
            }
        }

        public static Values of(Collection<String> values) {
            return new Values(List.copyOf(values));
        }
    }

    /** A moment, {@code xsd:dateTime}. */
    record Timestamp(Instant instant) implements RightOperand {}

    /** An amount of money, {@code xsd:decimal} with a {@code unit}. */
    record Amount(Money money) implements RightOperand {}
}
