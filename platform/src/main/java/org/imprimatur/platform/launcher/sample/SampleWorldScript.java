package org.imprimatur.platform.launcher.sample;

import java.util.List;
import org.imprimatur.platform.artwork.Look;

/**
 * All that happens at first start, in order: accounts, subjects with their terms, what is asked for and what comes of it, what
 * is withdrawn at the end. Whoever plays it goes through the API like anybody else.
 */
public record SampleWorldScript(
        List<Studio> studios,
        List<Account> accounts,
        List<Subject> subjects,
        List<Generation> generations,
        List<Withdrawal> withdrawals) {
    public SampleWorldScript {
        studios = List.copyOf(studios);
        accounts = List.copyOf(accounts);
        subjects = List.copyOf(subjects);
        generations = List.copyOf(generations);
        withdrawals = List.copyOf(withdrawals);
    }

    /** The sample world that is delivered. */
    public static SampleWorldScript standard() {
        return new SampleWorldScript(
                SampleAccounts.studios(),
                SampleAccounts.accounts(),
                SampleSubjects.all(),
                SampleGenerations.all(),
                SampleGenerations.withdrawals());
    }

    /** @param alias the organisation's name at the identity provider */
    public record Studio(String alias, String name) {}

    /**
     * Somebody who signs in.
     *
     * @param roles of the realm
     * @param studio the alias of the studio that they act for; empty for a person
     */
    public record Account(String username, String firstName, String lastName, List<String> roles, String studio) {
        public Account {
            roles = List.copyOf(roles);
        }
    }

    /**
     * A likeness or a character.
     *
     * @param owner the account that registers it and sets its terms
     * @param modalities what of a likeness may be used; empty for a character
     */
    public record Subject(
            String handle,
            String name,
            String owner,
            List<String> modalities,
            List<String> aliases,
            String description,
            String instructions,
            Look look,
            SampleTerms terms) {
        public Subject {
            modalities = List.copyOf(modalities);
            aliases = List.copyOf(aliases);
        }

        public boolean isCharacter() {
            return modalities.isEmpty();
        }
    }

    /** What is made: a film, or a single picture. */
    public enum Medium {
        VIDEO,
        IMAGE
    }

    /** What comes of a request, and what its owner does with a question. */
    public enum Outcome {
        PERMITTED,
        /** Owners are asked, and the question stays open. */
        WAITING,
        /** Owners are asked and say yes. */
        APPROVED,
        /** Owners are asked and say no. */
        DECLINED,
        DENIED
    }

    /**
     * A request for a generation.
     *
     * @param id its name in this script
     * @param by the account that asks
     * @param territory ISO 3166-1 alpha-2; empty when it is not said
     * @param remixOf the id of the generation that it starts from; empty for none
     * @param reason the code of a denial; empty otherwise
     */
    public record Generation(
            String id,
            String by,
            Medium medium,
            String prompt,
            String purpose,
            String territory,
            String remixOf,
            Outcome outcome,
            String reason) {}

    /** @param handle the subject whose consent ends, once everything that was permitted is finished */
    public record Withdrawal(String handle, String reason) {}
}
