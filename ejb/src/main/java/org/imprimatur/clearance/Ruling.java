package org.imprimatur.clearance;

import java.util.Currency;
import java.util.Optional;
import java.util.Set;
import org.imprimatur.licensing.money.Money;
import org.imprimatur.licensing.policy.Audience;
import org.imprimatur.licensing.policy.Decision;
import org.imprimatur.licensing.policy.Evaluator;
import org.imprimatur.licensing.policy.Policy;
import org.imprimatur.licensing.policy.UseRequest;

/** One policy's answer in the terms of a clearance. The only place where it is made: what is foreseen is what is decided. */
record Ruling(Outcome outcome, String reason, String rule, Money price) {

    private static final Money NOTHING = Money.zero(Currency.getInstance("EUR"));

    /**
     * @param policy none denies
     * @param agreed whether nobody need be asked any more
     */
    static Ruling of(Optional<Policy> policy, boolean withdrawn, UseRequest use, boolean agreed) {
        Ruling ruling = withdrawn
                ? denied("withdrawn")
                : policy.map(p -> of(Evaluator.evaluate(p, use))).orElseGet(() -> denied("no-policy"));
        Ruling answered = agreed ? ruling.agreed() : ruling;
        return isOwner(use.standing()) ? answered.free() : answered;
    }

    /** Nobody pays for, or is asked about, what is their own. */
    static boolean isOwner(Set<Audience> standing) {
        return standing.contains(Audience.ONLY_ME);
    }

    private static Ruling of(Decision decision) {
        if (decision instanceof Decision.Permitted permitted) {
            return new Ruling(
                    Outcome.PERMITTED, permitted.reason().code(), permitted.decidingRule(), permitted.price());
        }
        if (decision instanceof Decision.AskFirst ask) {
            return new Ruling(Outcome.ASK_FIRST, ask.reason().code(), ask.decidingRule(), ask.price());
        }
        Decision.Denied denied = (Decision.Denied) decision;
        return new Ruling(Outcome.DENIED, denied.reason().code(), denied.decidingRule(), NOTHING);
    }

    private static Ruling denied(String reason) {
        return new Ruling(Outcome.DENIED, reason, "", NOTHING);
    }

    private Ruling agreed() {
        return outcome == Outcome.ASK_FIRST ? new Ruling(Outcome.PERMITTED, "approved", rule, price) : this;
    }

    private Ruling free() {
        return new Ruling(outcome, reason, rule, Money.zero(price.currency()));
    }
}
