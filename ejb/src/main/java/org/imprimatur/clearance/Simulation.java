package org.imprimatur.clearance;

import java.time.Instant;
import java.util.Set;
import java.util.regex.Pattern;
import org.imprimatur.licensing.policy.Category;
import org.imprimatur.licensing.policy.Purpose;
import org.imprimatur.problem.Violations;

/**
 * A request that nobody made: an owner wants to know what would become of it.
 *
 * @param asker who would ask
 * @param account whose account that is, if {@link Asker#ACCOUNT}; with or without `@`
 * @param prompt may be empty
 * @param territory ISO 3166-1 alpha-2; empty when the asker would not say
 * @param categories declared ones; those that the prompt's words give away are added
 */
public record Simulation(
        Asker asker,
        String account,
        String prompt,
        Purpose purpose,
        String territory,
        Instant at,
        Set<Category> categories) {

    private static final int PROMPT_MAX = 4000;
    private static final Pattern TERRITORY = Pattern.compile("([A-Z]{2})?");

    /** @throws org.imprimatur.problem.InvalidInputException naming each field that is wrong */
    public Simulation {
        categories = Set.copyOf(categories);
        new Violations()
                .requireLength(prompt, 0, PROMPT_MAX, "prompt")
                .requireLength(account, asker == Asker.ACCOUNT ? 1 : 0, 255, "account")
                .require(
                        TERRITORY.matcher(territory).matches(),
                        "territory",
                        "must be a two-letter country code of ISO 3166-1, is `%s`".formatted(territory))
                .throwIfAny();
    }

    /** Where the asker stands. */
    public enum Asker {
        ME("me"),
        APPROVED("approved"),
        MUTUAL("mutual"),
        ANYONE("anyone"),
        ACCOUNT("account");

        private final String wire;

        Asker(String wire) {
            this.wire = wire;
        }

        public String wire() {
            return wire;
        }

        /** @throws IllegalArgumentException when there is none */
        public static Asker ofWire(String wire) {
            for (Asker asker : values()) {
                if (asker.wire.equals(wire)) {
                    return asker;
                }
            }
            throw new IllegalArgumentException("unknown name `" + wire + "`");
        }
    }
}
