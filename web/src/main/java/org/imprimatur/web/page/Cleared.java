package org.imprimatur.web.page;

import java.util.List;

/**
 * How one request was decided, as several pages show it.
 *
 * @param prompt what was asked for, those who were found in it marked
 * @param answer the request's own
 * @param why one sentence
 * @param decided when
 * @param facts of the request: message key and value
 * @param rulings one per subject
 * @param split who gets what; empty lines when there is nothing to show
 */
public record Cleared(
        List<Words> prompt,
        Pill answer,
        String why,
        String decided,
        List<Fact> facts,
        List<Ruling> rulings,
        List<Share> split) {

    public Cleared {
        prompt = List.copyOf(prompt);
        facts = List.copyOf(facts);
        rulings = List.copyOf(rulings);
        split = List.copyOf(split);
    }

    /** A stretch of the prompt; {@code subject} is who was found there, empty for plain words. */
    public record Words(String text, String subject) {}

    /** Its name comes from the message {@code generation.fact.<key>}. */
    public record Fact(String key, String value) {}

    /**
     * What one subject's policy said.
     *
     * @param why one sentence
     * @param change what whoever asked could do about it, empty when there is nothing to do
     * @param rule uid of the deciding rule, empty when none decided or it is not for this reader
     * @param version of the policy, empty like the rule
     * @param price empty when it is not for this reader
     * @param found how the subject was found
     * @param answered what its owner said when asked, empty when not asked
     */
    public record Ruling(
            String name,
            String handle,
            Pill answer,
            String why,
            String change,
            String rule,
            String version,
            String price,
            String found,
            String answered) {}

    /** One line of the split; {@code total} is the price itself. */
    public record Share(String who, String amount, boolean total) {}
}
