package org.imprimatur.web.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.imprimatur.clearance.Foreseen;
import org.imprimatur.clearance.Outcome;
import org.imprimatur.licensing.policy.Explanation;
import org.imprimatur.licensing.policy.Satisfaction;
import org.imprimatur.web.page.LikenessSimulationPage.Answer;
import org.imprimatur.web.page.LikenessSimulationPage.Check;
import org.imprimatur.web.page.LikenessSimulationPage.Span;
import org.imprimatur.web.page.Messages;
import org.imprimatur.web.page.Pill;
import org.imprimatur.web.page.Tone;

/** What would become of a request, in words. */
final class SimulationAnswers {

    private static final String NEVER = "#never-";

    private final Messages words;
    private final Locale locale;

    private SimulationAnswers(Locale locale) {
        this.locale = locale;
        this.words = Messages.of(locale);
    }

    static Answer of(Foreseen foreseen, String prompt, Locale locale) {
        return new SimulationAnswers(locale).answer(foreseen, prompt);
    }

    private Answer answer(Foreseen foreseen, String prompt) {
        return new Answer(
                tone(foreseen.outcome()),
                words.text("simulation.verdict." + foreseen.outcome().wire()),
                words.text("because." + foreseen.reason()),
                foreseen.rule(),
                Integer.toString(foreseen.policyVersion()),
                price(foreseen),
                foreseen.checks().stream().map(this::check).toList(),
                detection(foreseen, prompt),
                spans(foreseen, prompt),
                others(foreseen));
    }

    private static Tone tone(Outcome outcome) {
        return switch (outcome) {
            case PERMITTED -> Tone.SUCCESS;
            case ASK_FIRST -> Tone.WARNING;
            case DENIED -> Tone.DANGER;
        };
    }

    private String price(Foreseen foreseen) {
        if (foreseen.outcome() == Outcome.DENIED) {
            return "";
        }
        return foreseen.price().isZero() ? words.text("simulation.free") : Words.amount(foreseen.price(), locale);
    }

    private String detection(Foreseen foreseen, String prompt) {
        if (prompt.isBlank()) {
            return "";
        }
        return words.text(foreseen.found() ? "simulation.found" : "simulation.not-found");
    }

    private Check check(Explanation.Check check) {
        return check.prohibition()
                ? new Check(exclusion(check.rule()), exclusionResult(check))
                : new Check(words.text("simulation.check." + check.concerns().code()), result(check));
    }

    private String exclusion(String rule) {
        return rule.startsWith(NEVER)
                ? words.text("simulation.never", words.text("category." + rule.substring(NEVER.length())))
                : rule;
    }

    private Pill exclusionResult(Explanation.Check check) {
        return check.satisfied() == Satisfaction.SATISFIED
                ? new Pill(Tone.SUCCESS, words.text("simulation.absent"))
                : new Pill(Tone.DANGER, words.text("simulation.present"));
    }

    private Pill result(Explanation.Check check) {
        return switch (check.satisfied()) {
            case SATISFIED -> new Pill(Tone.SUCCESS, words.text("simulation.met"));
            case UNSATISFIED -> new Pill(Tone.DANGER, words.text("simulation.not-met"));
            case UNKNOWN -> new Pill(Tone.WARNING, words.text("simulation.unknown"));
        };
    }

    /** The prompt cut at what was found in it; of two that overlap, the first. */
    private static List<Span> spans(Foreseen foreseen, String prompt) {
        List<Span> spans = new ArrayList<>();
        int from = 0;
        for (Foreseen.Named named : foreseen.findings()) {
            int start = named.finding().start();
            int end = named.finding().end();
            if (start >= from && end > start && end <= prompt.length()) {
                add(spans, prompt.substring(from, start), "");
                add(spans, prompt.substring(start, end), named.handle());
                from = end;
            }
        }
        add(spans, prompt.substring(from), "");
        return spans;
    }

    private static void add(List<Span> spans, String text, String handle) {
        if (!text.isEmpty()) {
            spans.add(new Span(text, handle));
        }
    }

    private static List<String> others(Foreseen foreseen) {
        return foreseen.findings().stream()
                .filter(named -> !named.self())
                .map(Foreseen.Named::handle)
                .distinct()
                .toList();
    }
}
