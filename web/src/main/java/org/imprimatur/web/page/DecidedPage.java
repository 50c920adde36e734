package org.imprimatur.web.page;

import java.util.List;

/** What an owner was asked and need not answer any more, the latest first. */
public record DecidedPage(Frame frame, int waiting, List<Answer> answers, Pager pager) implements Page {

    public DecidedPage {
        answers = List.copyOf(answers);
    }

    /**
     * One question and what came of it.
     *
     * @param purpose wire name
     * @param by who answered; empty when nobody did
     * @param reason as it was given to the asker; may be empty
     * @param generation the page of what it became, or none
     */
    public record Answer(
            String prompt,
            String handle,
            String requester,
            String purpose,
            Pill state,
            String by,
            String at,
            String reason,
            Href generation) {}
}
