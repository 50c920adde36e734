package org.imprimatur.web.site;

import java.util.ArrayList;
import java.util.List;
import org.imprimatur.clearance.ApprovalCase.Mark;
import org.imprimatur.web.page.InboxPage.Words;

/** A prompt in pieces, the names that were found in it apart from the rest. */
final class PromptWords {

    private PromptWords() {}

    /** @param marks in order and apart from each other; all pieces together are the prompt */
    static List<Words> of(String prompt, List<Mark> marks) {
        List<Words> pieces = new ArrayList<>();
        int done = 0;
        for (Mark mark : marks) {
            add(pieces, prompt.substring(done, mark.start()), "");
            add(pieces, prompt.substring(mark.start(), mark.end()), mark.own() ? "own" : "other");
            done = mark.end();
        }
        add(pieces, prompt.substring(done), "");
        return pieces;
    }

    private static void add(List<Words> pieces, String text, String mark) {
        if (!text.isEmpty()) {
            pieces.add(new Words(text, mark));
        }
    }
}
