package org.imprimatur.licensing.policy;

import java.util.List;
import org.imprimatur.licensing.money.Money;

/** The answer to a request for use. */
public sealed interface Decision permits Decision.Permitted, Decision.AskFirst, Decision.Denied {
    /** The rule identifier of a denial that no rule of the policy accounts for. */
    String DEFAULT_RULE = "#default-deny";

    /** The uid, within the policy, of the rule that decided. */
    String decidingRule();

    Reason reason();

    /** The actions of all duties that come with the use, such as {@code compensate}, each once. */
    List<String> obligations();

    /**
     * The use may start.
     *
     * @param price what it costs; zero when it is free
     */
    record Permitted(String decidingRule, Reason reason, Money price, List<String> obligations) implements Decision {
        public Permitted {
            obligations = List.copyOf(obligations);
        }
    }

    /**
     * Everything permits it, except that the assigner wants to be asked first.
     *
     * @param price what it will cost
     */
    record AskFirst(String decidingRule, Reason reason, Money price, List<String> obligations) implements Decision {
        public AskFirst {
            obligations = List.copyOf(obligations);
        }

        /** The decision once the assigner has consented. */
        public Permitted consented() {
            return new Permitted(decidingRule, Reason.ALLOWED, price, obligations);
        }
    }

    /** The use may not start. */
    record Denied(String decidingRule, Reason reason) implements Decision {
        /** A denial for a reason that lies outside any policy: there is none, or its subject is suspended. */
        public static Denied of(Reason reason) {
            return new Denied(DEFAULT_RULE, reason);
        }

        @Override
        public List<String> obligations() {
            return List.of();
        }
    }
}
