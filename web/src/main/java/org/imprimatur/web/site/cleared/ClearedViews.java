package org.imprimatur.web.site.cleared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.imprimatur.clearance.Approval;
import org.imprimatur.clearance.ClearanceDecision;
import org.imprimatur.clearance.ClearanceRequest;
import org.imprimatur.clearance.Dossier;
import org.imprimatur.clearance.Outcome;
import org.imprimatur.clearance.Quote;
import org.imprimatur.clearance.SubjectDecision;
import org.imprimatur.licensing.policy.Category;
import org.imprimatur.registry.Parties;
import org.imprimatur.registry.Party;
import org.imprimatur.royalties.RevenueSplit;
import org.imprimatur.web.page.Cleared;
import org.imprimatur.web.page.Messages;
import org.imprimatur.web.page.Pill;
import org.imprimatur.web.page.Tone;
import org.imprimatur.web.site.Frames;
import org.imprimatur.web.site.Words;

/** From the record of a decision to plain words. */
@RequestScoped
public class ClearedViews {

    @Inject
    Frames frames;

    @Inject
    Parties parties;

    public Cleared of(Dossier dossier, Reader reader) {
        ClearanceDecision decision = dossier.decision();
        return new Cleared(
                MarkedPrompt.of(dossier.request().prompt(), dossier.findings()),
                pill(decision.outcome()),
                reason(decision.reason()),
                Words.time(decision.decidedAt(), locale()),
                facts(dossier.request()),
                decision.subjects().stream()
                        .map(subject -> ruling(subject, dossier, reader))
                        .toList(),
                dossier.quote().map(quote -> split(quote, reader)).orElse(List.of()));
    }

    /** What each subject said to a request that was just denied, to whoever asked. */
    public List<Cleared.Ruling> refusals(ClearanceDecision decision, Reader reader) {
        return decision.subjects().stream()
                .filter(subject -> subject.outcome() == Outcome.DENIED)
                .map(subject -> ruling(subject, "", "", reader))
                .toList();
    }

    /** One sentence for a code; of a code without words, the code. */
    public String reason(String code) {
        return said("reason.", code).orElse(code);
    }

    public Pill pill(Outcome outcome) {
        Tone tone = switch (outcome) {
            case PERMITTED -> Tone.SUCCESS;
            case ASK_FIRST -> Tone.WARNING;
            case DENIED -> Tone.DANGER;
        };
        return new Pill(tone, words().text("outcome." + outcome.wire()));
    }

    private List<Cleared.Fact> facts(ClearanceRequest request) {
        List<Cleared.Fact> facts = new ArrayList<>();
        facts.add(new Cleared.Fact("by", request.actor().person().displayName()));
        facts.add(new Cleared.Fact("platform", request.actor().platform().displayName()));
        facts.add(new Cleared.Fact(
                "purpose", words().text("purpose." + request.purpose().wire())));
        facts.add(new Cleared.Fact("territory", territory(request.territory())));
        facts.add(new Cleared.Fact("size", request.size().replace("x", " × ")));
        if (request.seconds() > 0) {
            facts.add(new Cleared.Fact("seconds", words().text("generations.seconds.value", request.seconds())));
        }
        if (!request.categories().isEmpty()) {
            facts.add(new Cleared.Fact("categories", categories(request)));
        }
        return facts;
    }

    private String categories(ClearanceRequest request) {
        return request.categories().stream()
                .map(Category::wire)
                .sorted()
                .map(wire -> words().text("category." + wire))
                .collect(Collectors.joining(", "));
    }

    private String territory(String code) {
        return code.isEmpty()
                ? words().text("generations.territory.unsaid")
                : new Locale.Builder().setRegion(code).build().getDisplayCountry(locale());
    }

    private Cleared.Ruling ruling(SubjectDecision subject, Dossier dossier, Reader reader) {
        String found = dossier.findings().stream()
                .filter(finding -> finding.handle().equals(subject.handle()))
                .map(finding -> found(finding.method()))
                .distinct()
                .collect(Collectors.joining(", "));
        String answered = dossier.approvals().stream()
                .filter(asked -> asked.handle().equals(subject.handle()))
                .map(asked -> answered(asked, reader.seesRuleOf(subject.owner())))
                .collect(Collectors.joining(" "));
        return ruling(subject, found, answered, reader);
    }

    private Cleared.Ruling ruling(SubjectDecision subject, String found, String answered, Reader reader) {
        boolean rule = reader.seesRuleOf(subject.owner());
        boolean denied = subject.outcome() == Outcome.DENIED;
        return new Cleared.Ruling(
                subject.name(),
                subject.handle(),
                pill(subject.outcome()),
                rule ? reason(subject.reason()) : "",
                rule && denied ? said("change.", subject.reason()).orElse("") : "",
                rule ? subject.rule() : "",
                rule && subject.policyVersion() > 0 ? Integer.toString(subject.policyVersion()) : "",
                reader.seesMoneyOf(subject.owner()) && !denied ? Words.amount(subject.price(), locale()) : "",
                found,
                answered);
    }

    private String found(String method) {
        String key = method.toLowerCase(Locale.ROOT).replace('_', '-');
        return said("ruling.found.", key).orElse(key);
    }

    private String answered(Dossier.Asked asked, boolean whole) {
        String key = "ruling.answered." + asked.state().name().toLowerCase(Locale.ROOT);
        if (asked.state() == Approval.State.WAITING) {
            return words().text(key, Words.time(asked.expiresAt(), locale()));
        }
        boolean saidWhy =
                asked.state() == Approval.State.DENIED && !asked.reason().isEmpty() && whole;
        return saidWhy ? words().text(key + ".reason", asked.reason()) : words().text(key);
    }

    private List<Cleared.Share> split(Quote quote, Reader reader) {
        RevenueSplit split = quote.split();
        List<Cleared.Share> lines = new ArrayList<>();
        if (reader.money()) {
            String price = Words.amount(split.price(), locale());
            String fee = Words.amount(split.platformFee(), locale());
            lines.add(new Cleared.Share(words().text("generation.split.price"), price, true));
            lines.add(new Cleared.Share(words().text("generation.split.fee"), fee, false));
        }
        split.portions().stream()
                .filter(portion -> reader.seesMoneyOf(new Party.Id(portion.payee())))
                .sorted(Comparator.comparingLong((RevenueSplit.Portion portion) ->
                                portion.amount().micros())
                        .reversed())
                .forEach(portion -> lines.add(share(portion)));
        return lines;
    }

    private Cleared.Share share(RevenueSplit.Portion portion) {
        String name = parties.find(new Party.Id(portion.payee()))
                .map(Party::displayName)
                .orElse(portion.payee().toString());
        return new Cleared.Share(name, Words.amount(portion.amount(), locale()), false);
    }

    private Optional<String> said(String group, String code) {
        String text = words().text(group + code);
        return text.equals(group + code) ? Optional.empty() : Optional.of(text);
    }

    private Messages words() {
        return Messages.of(locale());
    }

    private Locale locale() {
        return frames.locale();
    }
}
