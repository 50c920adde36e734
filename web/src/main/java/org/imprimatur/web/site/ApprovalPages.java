package org.imprimatur.web.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.imprimatur.clearance.Approval;
import org.imprimatur.clearance.ApprovalCase;
import org.imprimatur.clearance.ClearanceRequest;
import org.imprimatur.clearance.ReadingApprovals;
import org.imprimatur.generation.Job;
import org.imprimatur.generation.RequestedJobs;
import org.imprimatur.registry.Party;
import org.imprimatur.registry.Subject;
import org.imprimatur.web.identity.Caller;
import org.imprimatur.web.page.ApprovalRoutes;
import org.imprimatur.web.page.Countries;
import org.imprimatur.web.page.DecidedPage;
import org.imprimatur.web.page.Href;
import org.imprimatur.web.page.InboxPage;
import org.imprimatur.web.page.Messages;
import org.imprimatur.web.page.Pager;
import org.imprimatur.web.page.Pill;
import org.imprimatur.web.page.Routes;
import org.imprimatur.web.page.Tone;

/** Gathers what an owner sees of the requests that ask. */
@RequestScoped
public class ApprovalPages {

    static final int PER_PAGE = 20;
    private static final int TITLE_MAX = 160;

    @Inject
    Caller caller;

    @Inject
    Frames frames;

    @Inject
    ReadingApprovals reading;

    @Inject
    RequestedJobs jobs;

    /** What waits, and what became of the answers just given. */
    public InboxPage inbox(int first, List<InboxPage.Outcome> outcomes, String kept, String error) {
        Instant now = Instant.now();
        List<ApprovalCase> rows = reading.waiting(owner(), now, first, PER_PAGE + 1);
        List<ApprovalCase> shown = rows.stream().limit(PER_PAGE).toList();
        Map<ClearanceRequest.Id, Job.Id> made = jobsOf(shown);
        return new InboxPage(
                frames.frame("approvals"),
                waiting(now),
                shown.stream().map(c -> question(c, made, now)).toList(),
                pager(Routes.APPROVALS, first, shown.size(), rows.size() > PER_PAGE),
                outcomes,
                kept,
                error);
    }

    public DecidedPage decided(int first) {
        List<ApprovalCase> rows = reading.decided(owner(), first, PER_PAGE + 1);
        List<ApprovalCase> shown = rows.stream().limit(PER_PAGE).toList();
        Map<ClearanceRequest.Id, Job.Id> made = jobsOf(shown);
        return new DecidedPage(
                frames.frame("approvals"),
                waiting(Instant.now()),
                shown.stream().map(c -> answer(c, made)).toList(),
                pager(ApprovalRoutes.DECIDED, first, shown.size(), rows.size() > PER_PAGE));
    }

    /** @param refused those whose answer was not taken, as they were no longer waiting */
    public List<InboxPage.Outcome> outcomes(Collection<Approval.Id> answered, Set<Approval.Id> refused) {
        List<ApprovalCase> known = reading.these(owner(), answered);
        List<InboxPage.Outcome> outcomes = new ArrayList<>();
        known.forEach(c -> outcomes.add(outcome(c, refused.contains(c.approval().id()))));
        int unknown = answered.size() - known.size();
        if (unknown > 0) {
            outcomes.add(new InboxPage.Outcome(Tone.WARNING, "", "", words().text("inbox.outcome.unknown", unknown)));
        }
        return outcomes;
    }

    private InboxPage.Outcome outcome(ApprovalCase it, boolean refused) {
        Approval.State state = it.approval().state();
        boolean answered = state == Approval.State.APPROVED || state == Approval.State.DENIED;
        String text = refused || !(answered || state == Approval.State.WAITING)
                ? words().text("inbox.outcome.not." + state.wire(), by(it), at(it))
                : words().text("inbox.outcome." + (answered ? state.wire() : "still-waiting"));
        return new InboxPage.Outcome(
                tone(state, refused), it.subject().handle(), it.requester().displayName(), text);
    }

    private static Tone tone(Approval.State state, boolean refused) {
        if (refused) {
            return Tone.WARNING;
        }
        return state == Approval.State.APPROVED ? Tone.SUCCESS : Tone.NEUTRAL;
    }

    private InboxPage.Question question(ApprovalCase it, Map<ClearanceRequest.Id, Job.Id> made, Instant now) {
        Approval approval = it.approval();
        Locale locale = frames.locale();
        return new InboxPage.Question(
                approval.id().toString(),
                it.subject().name(),
                it.subject().handle(),
                it.requester().displayName(),
                throughWhom(it),
                approval.purpose(),
                approval.territory().isEmpty() ? "" : Countries.name(approval.territory(), locale),
                Words.amount(approval.price(), locale),
                approval.price().isZero() ? "" : Words.amount(it.ownPart(), locale),
                Words.time(approval.askedAt(), locale),
                left(approval, now),
                leftPercent(approval, now),
                PromptWords.of(approval.prompt(), it.marks()),
                it.others().stream()
                        .map(o -> new InboxPage.Other(o.name(), o.handle(), o.answer()))
                        .toList(),
                picture(it),
                it.findParent().map(Routes::generationThumbnail).orElseGet(Href::none),
                generation(approval, made));
    }

    /** A platform that asks by itself is the one that asks. */
    private static String throughWhom(ApprovalCase it) {
        return it.platform().id().equals(it.requester().id())
                ? ""
                : it.platform().displayName();
    }

    /** Rule 5: a person's captures are shown nowhere. */
    private static Href picture(ApprovalCase it) {
        return it.subject().kind() == Subject.Kind.CHARACTER && it.pictured()
                ? ApprovalRoutes.picture(it.subject().handle())
                : Href.none();
    }

    private String left(Approval approval, Instant now) {
        Duration left = Duration.between(now, approval.expiresAt());
        String until = Words.time(approval.expiresAt(), frames.locale());
        if (left.toHours() >= 48) {
            return words().text("inbox.left.days", left.toDays(), until);
        }
        return left.toHours() >= 1
                ? words().text("inbox.left.hours", left.toHours(), until)
                : words().text("inbox.left.soon", until);
    }

    private static int leftPercent(Approval approval, Instant now) {
        long whole = Math.max(
                1, Duration.between(approval.askedAt(), approval.expiresAt()).toSeconds());
        long left = Duration.between(now, approval.expiresAt()).toSeconds();
        return (int) Math.max(0, Math.min(100, left * 100 / whole));
    }

    private DecidedPage.Answer answer(ApprovalCase it, Map<ClearanceRequest.Id, Job.Id> made) {
        Approval approval = it.approval();
        return new DecidedPage.Answer(
                shortened(approval.prompt()),
                it.subject().handle(),
                it.requester().displayName(),
                approval.purpose(),
                new Pill(
                        toneOf(approval.state()),
                        words().text("approval.state." + approval.state().wire())),
                by(it),
                at(it),
                approval.reason(),
                generation(approval, made));
    }

    private static Tone toneOf(Approval.State state) {
        return switch (state) {
            case APPROVED -> Tone.SUCCESS;
            case DENIED -> Tone.DANGER;
            default -> Tone.NEUTRAL;
        };
    }

    private static String by(ApprovalCase it) {
        return it.findAnsweredBy().map(Party::displayName).orElse("");
    }

    private String at(ApprovalCase it) {
        Optional<Instant> at = it.findAnsweredAt();
        return Words.time(at.orElse(it.approval().expiresAt()), frames.locale());
    }

    private static String shortened(String prompt) {
        return prompt.codePointCount(0, prompt.length()) <= TITLE_MAX
                ? prompt
                : prompt.substring(0, prompt.offsetByCodePoints(0, TITLE_MAX - 1)) + "…";
    }

    private static Href generation(Approval approval, Map<ClearanceRequest.Id, Job.Id> made) {
        Job.Id job = made.get(approval.request());
        return job == null ? Href.none() : Routes.generation(job.value());
    }

    private Map<ClearanceRequest.Id, Job.Id> jobsOf(List<ApprovalCase> cases) {
        return jobs.of(
                cases.stream().map(c -> c.approval().request()).distinct().toList());
    }

    private static Pager pager(Href list, int first, int shown, boolean more) {
        if (first == 0 && !more) {
            return Pager.single();
        }
        Href previous = first == 0 ? Href.none() : Href.of(list.value() + "?first=" + Math.max(0, first - PER_PAGE));
        Href next = more ? Href.of(list.value() + "?first=" + (first + PER_PAGE)) : Href.none();
        return new Pager(previous, next, shown == 0 ? "–" : "%d-%d".formatted(first + 1, first + shown));
    }

    private int waiting(Instant now) {
        return Math.toIntExact(reading.countWaiting(owner(), now));
    }

    private Party.Id owner() {
        return caller.actor().party().id();
    }

    private Messages words() {
        return Messages.of(frames.locale());
    }
}
