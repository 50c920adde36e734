package org.imprimatur.web.site.operations;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.imprimatur.audit.AuditEntry;
import org.imprimatur.audit.AuditFilter;
import org.imprimatur.audit.AuditTrail;
import org.imprimatur.clearance.Denial;
import org.imprimatur.clearance.ReviewingDecisions;
import org.imprimatur.generation.Queue;
import org.imprimatur.royalties.BookCheck;
import org.imprimatur.royalties.CheckingBooks;
import org.imprimatur.web.identity.Caller;
import org.imprimatur.web.identity.Role;
import org.imprimatur.web.page.Href;
import org.imprimatur.web.page.Messages;
import org.imprimatur.web.page.OperationsPage;
import org.imprimatur.web.page.OperationsPage.Figure;
import org.imprimatur.web.page.OperationsRoutes;
import org.imprimatur.web.page.Pill;
import org.imprimatur.web.page.Routes;
import org.imprimatur.web.page.Tone;
import org.imprimatur.web.site.Frames;
import org.imprimatur.web.site.Words;
import org.imprimatur.web.site.cleared.ClearedViews;

/** Gathers what reviewers and auditors see. */
@RequestScoped
public class OperationsPages {

    private static final int DENIALS_SHOWN = 10;
    private static final int EVENTS_PER_PAGE = 25;
    private static final int PROMPT_SHOWN = 80;

    @Inject
    Caller caller;

    @Inject
    Frames frames;

    @Inject
    ClearedViews cleared;

    @Inject
    Queue queue;

    @Inject
    ReviewingDecisions decisions;

    @Inject
    CheckingBooks books;

    @Inject
    AuditTrail trail;

    /** @param before line of the audit trail below which to read on */
    public OperationsPage page(String period, AuditFilter filter, long before) {
        Instant now = Instant.now();
        Instant since = now.minus("7d".equals(period) ? Duration.ofDays(7) : Duration.ofHours(24));
        return new OperationsPage(
                frames.frame("operations"),
                "7d".equals(period) ? "7d" : "24h",
                figures(queue.state(since, now)),
                decisions.countSince(since).stream().map(this::count).toList(),
                caller.hasRole(Role.AUDITOR) ? books(books.check()) : hidden(),
                decisions.denialsBefore(now.plusSeconds(1), DENIALS_SHOWN).stream()
                        .map(this::denial)
                        .toList(),
                trail(filter, before));
    }

    private static List<Figure> figures(Queue.State state) {
        return List.of(
                new Figure("asking", Long.toString(state.asking())),
                new Figure("queued", Long.toString(state.queued())),
                new Figure("running", Long.toString(state.running())),
                new Figure("oldest", age(state.oldestAge())),
                new Figure("released", Long.toString(state.released())),
                new Figure("failed", Long.toString(state.failed())));
    }

    static String age(Duration age) {
        if (age.isZero()) {
            return "–";
        }
        if (age.toMinutes() < 1) {
            return age.toSeconds() + " s";
        }
        return age.toHours() < 1 ? age.toMinutes() + " min" : age.toHours() + " h";
    }

    private OperationsPage.Count count(ReviewingDecisions.Count count) {
        return new OperationsPage.Count(
                cleared.pill(count.outcome()),
                cleared.reason(count.reason()),
                count.reason(),
                Long.toString(count.requests()));
    }

    private static OperationsPage.Books hidden() {
        return new OperationsPage.Books(false, new Pill(Tone.NEUTRAL, ""), List.of(), List.of());
    }

    private OperationsPage.Books books(BookCheck check) {
        return new OperationsPage.Books(
                true,
                verdict(check),
                check.ledgers().stream()
                        .map(sum -> new OperationsPage.Sum(
                                sum.currency().getCurrencyCode(),
                                Words.amount(sum.sum(), locale()),
                                Long.toString(sum.entries()),
                                Long.toString(sum.postings())))
                        .toList(),
                check.transit().stream()
                        .map(t -> new OperationsPage.Transit(
                                Words.amount(t.amount(), locale()), Long.toString(t.payouts())))
                        .toList());
    }

    private Pill verdict(BookCheck check) {
        Messages words = Messages.of(locale());
        if (check.ledgers().isEmpty()) {
            return new Pill(Tone.NEUTRAL, words.text("operations.books.empty"));
        }
        return check.isBalanced()
                ? new Pill(Tone.SUCCESS, words.text("operations.books.balanced"))
                : new Pill(Tone.DANGER, words.text("operations.books.unbalanced"));
    }

    private OperationsPage.Denial denial(Denial denial) {
        return new OperationsPage.Denial(
                shortened(denial.prompt()),
                denial.requester().equals(denial.platform())
                        ? denial.platform()
                        : "%s, %s".formatted(denial.requester(), denial.platform()),
                Words.time(denial.askedAt(), locale()),
                cleared.reason(denial.reason()),
                denial.subjects().stream().map(handle -> "@" + handle).collect(Collectors.joining(", ")),
                OperationsRoutes.decision(denial.request().toString()));
    }

    private static String shortened(String prompt) {
        return prompt.length() > PROMPT_SHOWN ? prompt.substring(0, PROMPT_SHOWN - 1) + "…" : prompt;
    }

    private OperationsPage.Trail trail(AuditFilter filter, long before) {
        List<AuditEntry> entries = trail.before(before, filter, EVENTS_PER_PAGE + 1);
        List<AuditEntry> shown = entries.stream().limit(EVENTS_PER_PAGE).toList();
        boolean more = entries.size() > EVENTS_PER_PAGE;
        return new OperationsPage.Trail(
                filter.actor(),
                filter.act(),
                filter.thing(),
                shown.stream().map(this::event).toList(),
                more ? TrailLinks.before(filter, shown.get(shown.size() - 1).id()) : Href.none(),
                before == AuditTrail.NEWEST ? Href.none() : TrailLinks.newest(filter));
    }

    private OperationsPage.Event event(AuditEntry entry) {
        boolean isGeneration = entry.thing().matches("(video|image)_[0-9a-f]{32}");
        return new OperationsPage.Event(
                Words.time(entry.at(), locale()),
                entry.actor(),
                entry.actorName(),
                entry.act(),
                entry.thing(),
                isGeneration ? Routes.generation(entry.thing()) : Href.none(),
                entry.detail());
    }

    private Locale locale() {
        return frames.locale();
    }
}
