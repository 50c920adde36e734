package org.imprimatur.web.page;

import static org.imprimatur.web.page.PageFixtures.frame;
import static org.imprimatur.web.page.PageFixtures.visiting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.imprimatur.web.page.HomePage.Door;
import org.imprimatur.web.page.HomePage.Figure;
import org.imprimatur.web.page.HomePage.Place;

/** The front door, problems, the API, operations and a creator's pages, with invented content. */
final class SiteFixtures {

    static final String JOB = "video_0123456789abcdef0123456789abcdef";

    private SiteFixtures() {}

    static Map<String, Page> all() {
        var pages = new LinkedHashMap<String, Page>();
        pages.put("/home-signed-in", signedIn());
        pages.put("/home-sandbox", sandbox());
        pages.put("/api", new ApiPage(visiting(), Href.of("/openapi")));
        pages.put("/operations", operations(true));
        pages.put("/operations-reviewer", operations(false));
        pages.put("/operations-empty", emptyOperations());
        pages.put("/decision", new DecisionPage(frame("operations"), "0193", cleared(), Routes.generation(JOB)));
        pages.put("/generations", generations());
        pages.put("/generations-empty", emptyGenerations());
        pages.put("/generations-refused", refused());
        pages.put("/generation", generation(true));
        pages.put("/generation-done", generation(false));
        pages.put("/generation-bare", bareGeneration());
        pages.put(
                "/generation-delete",
                new DeleteGenerationPage(frame("generations"), JOB, "video", "Mira waves", false));
        pages.put(
                "/generation-cancel", new DeleteGenerationPage(frame("generations"), JOB, "video", "Mira waves", true));
        return pages;
    }

    static List<Door> doors() {
        return List.of(
                new Door("likeness", Routes.LIKENESS),
                new Door("studio", Routes.STUDIO),
                new Door("generations", Routes.GENERATIONS),
                new Door("verify", Routes.VERIFY),
                new Door("payouts", Routes.PAYOUTS),
                new Door("operations", Routes.OPERATIONS),
                new Door("platform", Routes.API));
    }

    private static HomePage signedIn() {
        List<Place> places = List.of(
                new Place("likeness", Routes.LIKENESS, List.of(new Figure("uses", "22"))),
                new Place("approvals", Routes.APPROVALS, List.of(new Figure("waiting", "2"))),
                new Place("payouts", Routes.PAYOUTS, List.of(new Figure("balance", "€1,284.60"))),
                new Place(
                        "generations",
                        Routes.GENERATIONS,
                        List.of(new Figure("running", "1"), new Figure("awaiting", "1"))),
                new Place("verify", Routes.VERIFY, List.of()));
        return new HomePage(frame("home"), places, List.of(), List.of());
    }

    private static HomePage sandbox() {
        return new HomePage(
                visiting(),
                List.of(),
                doors(),
                List.of(new HomePage.Person("mira", "Mira Kovač"), new HomePage.Person("otto", "Otto Lindqvist")));
    }

    static OperationsPage operations(boolean money) {
        return new OperationsPage(
                frame("operations"),
                "24h",
                figures(),
                List.of(
                        new OperationsPage.Count(
                                new Pill(Tone.SUCCESS, "Allowed"), "The rules allow it.", "allowed", "81"),
                        new OperationsPage.Count(
                                new Pill(Tone.DANGER, "Denied"),
                                "The owner does not allow this purpose.",
                                "purpose",
                                "7")),
                new OperationsPage.Books(
                        money,
                        new Pill(Tone.SUCCESS, "Debits equal credits"),
                        List.of(new OperationsPage.Sum("EUR", "€0.00", "12", "38")),
                        List.of(new OperationsPage.Transit("€18.40", "2"))),
                List.of(new OperationsPage.Denial(
                        "Mira sells a car",
                        "Carla Ibsen, Reelforge",
                        "22 Nov 2026, 20:53 UTC",
                        "The owner does not allow this purpose.",
                        "@mira",
                        OperationsRoutes.decision("0193"))),
                new OperationsPage.Trail(
                        "mira",
                        "",
                        "",
                        List.of(
                                event("revoke", "0193", Href.none()),
                                event("delete-generation", JOB, Routes.generation(JOB))),
                        Href.of("/operations?before=12#trail"),
                        Href.of("/operations#trail")));
    }

    private static OperationsPage.Event event(String act, String thing, Href about) {
        return new OperationsPage.Event(
                "22 Nov 2026, 20:53 UTC", "mira", "Mira Kovač", act, thing, about, "no longer wanted");
    }

    private static List<OperationsPage.Figure> figures() {
        return List.of(
                new OperationsPage.Figure("asking", "3"),
                new OperationsPage.Figure("queued", "0"),
                new OperationsPage.Figure("running", "1"),
                new OperationsPage.Figure("oldest", "–"),
                new OperationsPage.Figure("released", "78"),
                new OperationsPage.Figure("failed", "0"));
    }

    private static OperationsPage emptyOperations() {
        return new OperationsPage(
                frame("operations"),
                "7d",
                figures(),
                List.of(),
                new OperationsPage.Books(true, new Pill(Tone.NEUTRAL, "Nothing is booked yet"), List.of(), List.of()),
                List.of(),
                new OperationsPage.Trail("", "", "", List.of(), Href.none(), Href.none()));
    }

    static Cleared cleared() {
        return new Cleared(
                List.of(
                        new Cleared.Words("@mira", "@mira"),
                        new Cleared.Words(" rides a bicycle <with> ", ""),
                        new Cleared.Words("Tick the clock", "@tick")),
                new Pill(Tone.WARNING, "Asked first"),
                "The owner wants to be asked first.",
                "22 Nov 2026, 20:53 UTC",
                List.of(
                        new Cleared.Fact("by", "Carla Ibsen"),
                        new Cleared.Fact("purpose", "Advertising"),
                        new Cleared.Fact("territory", "Portugal")),
                List.of(permitted(), denied()),
                List.of(
                        new Cleared.Share("Price", "€10.00", true),
                        new Cleared.Share("Platform fee", "€1.00", false),
                        new Cleared.Share("Mira Kovač", "€9.00", false)));
    }

    private static Cleared.Ruling permitted() {
        return new Cleared.Ruling(
                "Mira Kovač",
                "mira",
                new Pill(Tone.WARNING, "Asked first"),
                "The owner wants to be asked first.",
                "",
                "urn:uuid:0193#ask",
                "14",
                "€10.00",
                "their handle",
                "Their owner was asked and has until 29 Nov 2026, 20:53 UTC.");
    }

    private static Cleared.Ruling denied() {
        return new Cleared.Ruling(
                "Tick the clock",
                "tick",
                new Pill(Tone.DANGER, "Denied"),
                "The owner does not allow this purpose.",
                "Choose another purpose, or leave them out.",
                "",
                "",
                "",
                "",
                "");
    }

    static GenerationsPage generations() {
        return new GenerationsPage(
                frame("generations"),
                maker("", FieldErrors.none()),
                GenerationsPage.Refusal.none(),
                new GenerationsPage.Listing(
                        choices("any"),
                        choices("any"),
                        List.of(
                                row(new Pill(Tone.SUCCESS, "Made"), Routes.generationThumbnail(JOB)),
                                row(new Pill(Tone.INFO, "Being made, 40 %"), Href.none())),
                        Href.of("/generations?after=x#mine"),
                        Href.of("/generations#mine")),
                new GenerationsPage.Directory(
                        "",
                        List.of(
                                new GenerationsPage.Entry(
                                        "Mira Kovač",
                                        "mira",
                                        "Personal, Education",
                                        "Advertising",
                                        "€10.00",
                                        "Portugal, Spain",
                                        GenerationsRoutes.with("mira")),
                                new GenerationsPage.Entry(
                                        "Tick the clock",
                                        "tick",
                                        "Personal",
                                        "",
                                        "Free",
                                        "",
                                        GenerationsRoutes.with("tick"))),
                        true));
    }

    private static GenerationsPage.Row row(Pill state, Href thumbnail) {
        return new GenerationsPage.Row(
                "@mira rides a bicycle through Lisbon",
                "Video",
                state,
                "€10.00",
                "22 Nov 2026, 20:53 UTC",
                Routes.generation(JOB),
                thumbnail);
    }

    private static GenerationsPage.Maker maker(String parent, FieldErrors errors) {
        return new GenerationsPage.Maker(
                "@mira rides a bicycle",
                parent,
                choices("video"),
                choices("personal"),
                choices("PT"),
                choices("4"),
                choices("1280x720"),
                errors);
    }

    private static List<Choice> choices(String first) {
        return List.of(new Choice(first, "First", true), new Choice("other", "Other", false));
    }

    private static GenerationsPage emptyGenerations() {
        return new GenerationsPage(
                frame("generations"),
                maker("", new FieldErrors(Map.of("prompt", "There is nobody with this handle.", "size", "Must be."))),
                GenerationsPage.Refusal.none(),
                new GenerationsPage.Listing(choices("any"), choices("any"), List.of(), Href.none(), Href.none()),
                new GenerationsPage.Directory("nobody", List.of(), false));
    }

    private static GenerationsPage refused() {
        return new GenerationsPage(
                frame("generations"),
                maker(JOB, FieldErrors.none()),
                new GenerationsPage.Refusal("One of those in it says no.", List.of(denied())),
                new GenerationsPage.Listing(choices("any"), choices("any"), List.of(), Href.none(), Href.none()),
                new GenerationsPage.Directory("", List.of(), false));
    }

    static GenerationPage generation(boolean live) {
        var made = new GenerationPage.Media(
                Routes.generationContent(JOB),
                Routes.generationThumbnail(JOB),
                Routes.generationContent(JOB),
                JOB + ".mp4",
                Routes.verifyManifest("urn:c2pa:0193"),
                "");
        var nothing = new GenerationPage.Media(Href.none(), Href.none(), Href.none(), "", Href.none(), "");
        return new GenerationPage(
                frame("generations"),
                JOB,
                "video",
                new GenerationPage.State(
                        new Pill(live ? Tone.INFO : Tone.SUCCESS, live ? "Being made, 40 %" : "Made"),
                        live ? 40 : 100,
                        live,
                        "",
                        "22 Nov 2026, 20:53 UTC",
                        live ? "" : "22 Nov 2026, 20:54 UTC"),
                live ? nothing : made,
                cleared(),
                List.of(
                        new GenerationPage.Consent("Mira Kovač", new Pill(Tone.SUCCESS, "Still in force"), ""),
                        new GenerationPage.Consent(
                                "Tick the clock", new Pill(Tone.DANGER, "Withdrawn"), "23 Nov 2026, 08:00 UTC")),
                new GenerationPage.Family(
                        new GenerationPage.Relative(
                                "A lighthouse at dusk", new Pill(Tone.SUCCESS, "Made"), Routes.generation(JOB)),
                        List.of(new GenerationPage.Relative(
                                "A video of somebody else", new Pill(Tone.INFO, "Starting"), Href.none()))),
                new GenerationPage.Acts(
                        live ? Href.none() : GenerationsRoutes.remix(JOB), GenerationsRoutes.delete(JOB)));
    }

    private static GenerationPage bareGeneration() {
        var nobody = new GenerationPage.Relative("", new Pill(Tone.NEUTRAL, ""), Href.none());
        return new GenerationPage(
                frame(""),
                JOB,
                "image",
                new GenerationPage.State(
                        new Pill(Tone.DANGER, "Withheld"), 0, false, "Consent was withdrawn.", "22 Nov", "22 Nov"),
                new GenerationPage.Media(
                        Href.none(), Href.none(), Href.none(), "", Href.none(), "Its owner has withdrawn it."),
                new Cleared(List.of(), new Pill(Tone.SUCCESS, "Allowed"), "", "", List.of(), List.of(), List.of()),
                List.of(),
                new GenerationPage.Family(nobody, List.of()),
                new GenerationPage.Acts(Href.none(), Href.none()));
    }
}
