package org.imprimatur.web.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.imprimatur.clearance.Outcome;
import org.imprimatur.clearance.ReviewingDecisions;
import org.imprimatur.generation.Queue;
import org.imprimatur.generation.Uses;
import org.imprimatur.registry.Party;
import org.imprimatur.registry.Subject;
import org.imprimatur.registry.Subjects;
import org.imprimatur.royalties.EarningsReport;
import org.imprimatur.royalties.ReportingEarnings;
import org.imprimatur.settings.Settings;
import org.imprimatur.web.identity.Caller;
import org.imprimatur.web.page.Destination;
import org.imprimatur.web.page.HomePage;
import org.imprimatur.web.page.HomePage.Door;
import org.imprimatur.web.page.HomePage.Figure;
import org.imprimatur.web.page.HomePage.Place;
import org.imprimatur.web.page.Routes;

/** Gathers the front door: for everybody what this is, for whoever has signed in what goes on at their places. */
@RequestScoped
public class HomePages {

    private static final List<Door> DOORS = List.of(
            new Door("likeness", Routes.LIKENESS),
            new Door("studio", Routes.STUDIO),
            new Door("generations", Routes.GENERATIONS),
            new Door("verify", Routes.VERIFY),
            new Door("payouts", Routes.PAYOUTS),
            new Door("operations", Routes.OPERATIONS),
            new Door("platform", Routes.API));

    @Inject
    Caller caller;

    @Inject
    Frames frames;

    @Inject
    Settings settings;

    @Inject
    Subjects subjects;

    @Inject
    Uses uses;

    @Inject
    ReportingEarnings earnings;

    @Inject
    Queue queue;

    @Inject
    ReviewingDecisions decisions;

    public HomePage page() {
        if (!caller.isSignedIn()) {
            List<HomePage.Person> people = settings.isSandbox() ? SandboxPeople.ALL : List.of();
            return new HomePage(frames.frame("home"), List.of(), DOORS, people);
        }
        List<Place> places = frames.places().stream()
                .filter(place -> !place.section().equals("home"))
                .map(this::place)
                .toList();
        return new HomePage(frames.frame("home"), places, List.of(), List.of());
    }

    private Place place(Destination destination) {
        return new Place(destination.section(), destination.href(), figures(destination));
    }

    private List<Figure> figures(Destination destination) {
        return switch (destination.section()) {
            case "likeness" -> List.of(new Figure("uses", Long.toString(usesThisMonth())));
            case "studio" -> List.of(new Figure("characters", Integer.toString(characters())));
            case "approvals" -> List.of(new Figure("waiting", Integer.toString(destination.waiting())));
            case "payouts" -> balances();
            case "generations" -> underWay();
            case "operations" -> operations();
            default -> List.of();
        };
    }

    private long usesThisMonth() {
        Instant since = YearMonth.now(ZoneOffset.UTC)
                .atDay(1)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
        return subjects.ownedBy(party(), Subject.Kind.LIKENESS).stream()
                .mapToLong(subject -> uses.count(subject.id(), since).delivered())
                .sum();
    }

    private int characters() {
        return subjects.ownedBy(party(), Subject.Kind.CHARACTER).size();
    }

    private List<Figure> balances() {
        return earnings.report(party().value()).balances().stream()
                .map(EarningsReport.Balance::available)
                .map(available -> new Figure("balance", Words.amount(available, frames.locale())))
                .toList();
    }

    private List<Figure> underWay() {
        Queue.Mine mine = queue.mine(caller.actor());
        List<Figure> figures = new ArrayList<>();
        figures.add(new Figure("running", Long.toString(mine.running())));
        if (mine.asking() > 0) {
            figures.add(new Figure("awaiting", Long.toString(mine.asking())));
        }
        return figures;
    }

    private List<Figure> operations() {
        Instant now = Instant.now();
        Instant yesterday = now.minus(Duration.ofHours(24));
        Queue.State state = queue.state(yesterday, now);
        long denied = decisions.countSince(yesterday).stream()
                .filter(count -> count.outcome() == Outcome.DENIED)
                .mapToLong(ReviewingDecisions.Count::requests)
                .sum();
        return List.of(
                new Figure("queued", Long.toString(state.queued())),
                new Figure("running", Long.toString(state.running())),
                new Figure("denied", Long.toString(denied)));
    }

    private Party.Id party() {
        return caller.actor().party().id();
    }
}
