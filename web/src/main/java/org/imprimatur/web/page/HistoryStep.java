package org.imprimatur.web.page;

import java.util.List;

/**
 * One step of how a file came to be, newest first in a list (C2PA UX guidance, level 2; its details level 3). Texts may
 * be empty when they are not known.
 *
 * @param relation what it is to the step that has it: "This file", "Made from it: ...", "Part of ..."
 * @param state how its credentials stand: words and tone
 * @param made what was done, with what and when, one line each
 * @param source where its content comes from: "Made by generative AI"
 * @param consents who had agreed, and whether that stands
 * @param link what we know of it, when it is an output of ours
 */
public record HistoryStep(
        String title,
        String relation,
        Pill state,
        String generator,
        String signer,
        List<String> made,
        String source,
        List<VerdictPage.Consent> consents,
        Certificate certificate,
        Href link) {

    public HistoryStep {
        made = List.copyOf(made);
        consents = List.copyOf(consents);
    }

    /** What else its credentials say. */
    public record Certificate(String manifest, String format, String issuer, String serial, String validity) {}
}
