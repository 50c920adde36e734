package org.imprimatur.web.page;

import java.util.List;

/**
 * "Would this be allowed?": a question, and its answer once it was asked.
 *
 * @param draft the settings that are not saved yet and that it is asked about; none when it is about those in force
 * @param answers one, or none
 */
public record LikenessSimulationPage(
        Frame frame, String name, String handle, Question question, List<HiddenField> draft, List<Answer> answers)
        implements Page {

    public LikenessSimulationPage {
        draft = List.copyOf(draft);
        answers = List.copyOf(answers);
    }

    /**
     * The question as it was put.
     *
     * @param askers wire names
     * @param purposes wire names
     * @param territories countries, the first one standing for "not said"
     * @param date ISO date
     * @param categories wire names
     */
    public record Question(
            List<Option> askers,
            String account,
            String prompt,
            List<Option> purposes,
            List<Choice> territories,
            String date,
            List<Option> categories,
            FieldErrors errors) {

        public Question {
            askers = List.copyOf(askers);
            purposes = List.copyOf(purposes);
            territories = List.copyOf(territories);
            categories = List.copyOf(categories);
        }
    }

    /**
     * What would become of it.
     *
     * @param verdict in a word
     * @param because why, in a sentence
     * @param rule the rule that decided ("#permit-purposes"); empty when none did
     * @param version the policy version that it belongs to
     * @param price what it would cost; empty when it is denied
     * @param detection whether the prompt leads to the likeness, in a sentence; empty without a prompt
     * @param prompt the prompt, with those it names marked
     * @param others who else is named and has a say, by handle
     */
    public record Answer(
            Tone tone,
            String verdict,
            String because,
            String rule,
            String version,
            String price,
            List<Check> checks,
            String detection,
            List<Span> prompt,
            List<String> others) {

        public Answer {
            checks = List.copyOf(checks);
            prompt = List.copyOf(prompt);
            others = List.copyOf(others);
        }
    }

    /** One condition that was looked at. */
    public record Check(String condition, Pill result) {}

    /** A piece of the prompt; {@code handle} of whom it names, empty for plain words. */
    public record Span(String text, String handle) {}
}
