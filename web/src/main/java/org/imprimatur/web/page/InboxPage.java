package org.imprimatur.web.page;

import java.util.List;

/**
 * What waits for an owner's answer, the soonest to lapse first.
 *
 * @param waiting how many wait in all
 * @param outcomes what became of the answers that were just given
 * @param kept what was typed as a reason for answers that could not be given; empty when there is none
 * @param error what is wrong with an answer that was not given; empty when nothing is
 */
public record InboxPage(
        Frame frame,
        int waiting,
        List<Question> questions,
        Pager pager,
        List<Outcome> outcomes,
        String kept,
        String error)
        implements Page {

    /** Ready reasons for a denial; each has words under {@code inbox.because.}. */
    public static final List<String> REASONS = List.of("none", "purpose", "scene", "price", "territory", "requester");

    public InboxPage {
        questions = List.copyOf(questions);
        outcomes = List.copyOf(outcomes);
    }

    /**
     * One request that asks.
     *
     * @param id stands in the path of the answer
     * @param subject the name of who or what is to be shown; {@code handle} without {@code @}
     * @param platform through which it came; empty when directly
     * @param purpose wire name
     * @param territory a country's name; empty when none was said
     * @param ownPart what the owner gets of the price; empty when there is none
     * @param left how long it can be answered, and until when
     * @param leftPercent of the whole time
     * @param picture of a character; none of a person
     * @param parent a picture of what is remixed, or none
     * @param generation the page of what it would become, or none
     */
    public record Question(
            String id,
            String subject,
            String handle,
            String requester,
            String platform,
            String purpose,
            String territory,
            String price,
            String ownPart,
            String asked,
            String left,
            int leftPercent,
            List<Words> prompt,
            List<Other> others,
            Href picture,
            Href parent,
            Href generation) {
        public Question {
            prompt = List.copyOf(prompt);
            others = List.copyOf(others);
        }
    }

    /** A piece of a prompt. @param mark {@code own}, {@code other}, or empty for plain words */
    public record Words(String text, String mark) {}

    /** Someone else in the same request. @param answer wire name: a state, or {@code not-asked} */
    public record Other(String name, String handle, String answer) {}

    /** What became of one answer. */
    public record Outcome(Tone tone, String handle, String requester, String text) {}
}
