package org.imprimatur.web.page;

import java.util.List;
import java.util.Locale;

/**
 * The settings as the owner edits them, fresh or as they were posted.
 *
 * @param version of the policy that the form was filled from; posted back to detect that it has changed meanwhile
 * @param audiences wire names, one chosen
 * @param purposes every purpose with its answer
 * @param never every category, chosen when it may never appear
 * @param worldwide whether there is no limit of territory
 * @param countries every country, chosen when the territory is limited to it
 * @param from first day, ISO date or empty for "at once"
 * @param until last day, ISO date or empty for "until I change it"
 * @param price per generation in major units ("12.50")
 * @param currencies ISO 4217 codes, one chosen
 * @param askAlways every request waits for the owner
 * @param notes for creators; travel with the request but never widen a permission
 */
public record PolicyForm(
        String version,
        List<Option> audiences,
        List<PurposeRule> purposes,
        List<Option> never,
        boolean worldwide,
        List<Choice> countries,
        String from,
        String until,
        String price,
        List<Choice> currencies,
        boolean askAlways,
        String notes,
        FieldErrors errors) {

    public PolicyForm {
        audiences = List.copyOf(audiences);
        purposes = List.copyOf(purposes);
        never = List.copyOf(never);
        countries = List.copyOf(countries);
        currencies = List.copyOf(currencies);
    }

    /** What is answered for one purpose (wire name). */
    public record PurposeRule(String purpose, Answer answer) {}

    /** The three answers. */
    public enum Answer {
        CAN,
        ASK,
        CANNOT;

        /** What is posted. */
        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Answer ofWire(String wire) {
            for (Answer answer : values()) {
                if (answer.wire().equals(wire)) {
                    return answer;
                }
            }
            throw new IllegalArgumentException("not an answer: `" + wire + "`");
        }
    }
}
