package org.imprimatur.web.site.cleared;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.imprimatur.clearance.Dossier;
import org.imprimatur.web.page.Cleared;

/** A prompt with those who were found in it marked. */
final class MarkedPrompt {

    private MarkedPrompt() {}

    /** Nothing is lost: the stretches make up the prompt. What overlaps an earlier mark, or lies outside, is not marked. */
    static List<Cleared.Words> of(String prompt, List<Dossier.Found> findings) {
        List<Cleared.Words> words = new ArrayList<>();
        int written = 0;
        for (Dossier.Found finding : inOrder(findings)) {
            if (finding.start() >= written && finding.end() > finding.start() && finding.end() <= prompt.length()) {
                add(words, prompt.substring(written, finding.start()), "");
                add(words, prompt.substring(finding.start(), finding.end()), "@" + finding.handle());
                written = finding.end();
            }
        }
        add(words, prompt.substring(written), "");
        return words;
    }

    private static List<Dossier.Found> inOrder(List<Dossier.Found> findings) {
        return findings.stream()
                .filter(finding -> !finding.method().equals("INHERITED"))
                .sorted(Comparator.comparingInt(Dossier.Found::start).thenComparing(Dossier.Found::end))
                .toList();
    }

    private static void add(List<Cleared.Words> words, String text, String subject) {
        if (!text.isEmpty()) {
            words.add(new Cleared.Words(text, subject));
        }
    }
}
