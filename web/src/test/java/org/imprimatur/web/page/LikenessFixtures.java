package org.imprimatur.web.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.imprimatur.web.page.LikenessPage.ApprovedPerson;
import org.imprimatur.web.page.LikenessPage.AttachedList;
import org.imprimatur.web.page.LikenessPage.Circle;
import org.imprimatur.web.page.LikenessPage.Summary;
import org.imprimatur.web.page.LikenessSimulationPage.Answer;
import org.imprimatur.web.page.LikenessSimulationPage.Check;
import org.imprimatur.web.page.LikenessSimulationPage.Question;
import org.imprimatur.web.page.LikenessSimulationPage.Span;

/** The pages below a likeness, full and empty. */
final class LikenessFixtures {

    private static final String FAMILY = "0193b5a2-0f6e-7cc1-9f1e-00000000000a";
    private static final String STUDIOS = "0193b5a2-0f6e-7cc1-9f1e-00000000000b";
    private static final List<HiddenField> FIELDS = List.of(
            new HiddenField("version", "14"),
            new HiddenField("audience", "mutuals"),
            new HiddenField("purpose.news", "ask"));

    private LikenessFixtures() {}

    static Map<String, Page> all() {
        var pages = new LinkedHashMap<String, Page>();
        pages.put("/likeness-difference", difference());
        pages.put("/likeness-difference-restoring", narrowing());
        pages.put("/likeness-difference-none", unchanged());
        pages.put("/likeness-history", history());
        pages.put(
                "/likeness-history-empty",
                new LikenessHistoryPage(frame(), "Mira Kovač", "mira", List.of(), true, Href.none()));
        pages.put("/likeness-simulation", simulation(FieldErrors.none(), List.of(), List.of()));
        pages.put("/likeness-simulation-answer", simulation(FieldErrors.none(), List.of(), List.of(answer())));
        pages.put("/likeness-simulation-draft", simulation(FieldErrors.none(), FIELDS, List.of(denial())));
        pages.put(
                "/likeness-simulation-errors",
                simulation(
                        new FieldErrors(Map.of(
                                "account", "Nobody signs in as @nemo.",
                                "who", "Choose one.",
                                "prompt", "Too long.",
                                "territory", "Not a country.",
                                "date", "Not a date.")),
                        List.of(),
                        List.of()));
        pages.put("/likeness-uses", usesPage(uses()));
        pages.put("/likeness-uses-empty", usesPage(List.of()));
        pages.put("/likeness-lists", lists(FieldErrors.none()));
        pages.put(
                "/likeness-lists-errors",
                lists(new FieldErrors(Map.of(
                        "name",
                        "There is a list of that name.",
                        "name-" + FAMILY,
                        "There is a list of that name.",
                        "person-" + FAMILY,
                        "Nobody signs in as @nemo."))));
        pages.put("/likeness-lists-empty", new LikenessListsPage(frame(), List.of(), "", FieldErrors.none()));
        pages.put(
                "/likeness-renewal",
                new LikenessRenewalPage(frame(), "Mira Kovač", "mira", "22 Nov 2026", FieldErrors.none()));
        pages.put("/likeness-biometrics", new LikenessBiometricsPage(frame(), "Mira Kovač", "mira", 1, missing()));
        return pages;
    }

    private static Frame frame() {
        return PageFixtures.frame("likeness");
    }

    private static FieldErrors missing() {
        return new FieldErrors(Map.of("confirm", "Tick this to go on."));
    }

    static Circle circle(FieldErrors errors) {
        return new Circle(
                List.of(
                        new ApprovedPerson("tomas", "Tomás Quill", "12 Nov 2026"),
                        new ApprovedPerson("carla", "Carla", "3 Nov 2026")),
                List.of(new AttachedList(FAMILY, "Family", 4)),
                List.of(new Choice(STUDIOS, "Studio friends", false)),
                errors);
    }

    static Circle emptyCircle() {
        return new Circle(List.of(), List.of(), List.of(), FieldErrors.none());
    }

    static List<UseCard> uses() {
        return List.of(
                use("Lisbon by bike, soda spot", Tone.SUCCESS, "Made", "video_1"),
                use("A picture of @mira at sea", Tone.SUCCESS, "Made", "image_1"),
                use("Night shift, episode 4", Tone.WARNING, "Awaiting you", ""),
                use("Stadium crowd", Tone.DANGER, "Blocked by your rules", ""));
    }

    private static UseCard use(String title, Tone tone, String status, String job) {
        boolean there = !job.isEmpty();
        return new UseCard(
                title,
                "Carla, Reelforge",
                "20 Nov 2026",
                "advertising",
                new Pill(tone, status),
                "Your settings allow it.",
                there ? "€18.40" : "–",
                there ? Routes.generation(job) : Href.none(),
                there ? Routes.generationContent(job) : Href.none(),
                there ? Routes.generationThumbnail(job) : Href.none(),
                !job.startsWith("image_"));
    }

    private static LikenessUsesPage usesPage(List<UseCard> uses) {
        return new LikenessUsesPage(
                frame(),
                "Mira Kovač",
                "mira",
                List.of(
                        new LikenessUsesPage.Filter("all", LikenessRoutes.uses("mira"), true),
                        new LikenessUsesPage.Filter("finished", LikenessRoutes.uses("mira"), false),
                        new LikenessUsesPage.Filter("waiting", LikenessRoutes.uses("mira"), false),
                        new LikenessUsesPage.Filter("denied", LikenessRoutes.uses("mira"), false)),
                uses,
                Href.none(),
                uses.isEmpty() ? Href.none() : Href.of("/likeness/mira/uses?show=all&after=x"));
    }

    private static List<TermsChangeLine> changes() {
        return List.of(
                new TermsChangeLine("Who may ask", "People I approve", "Mutuals", new Pill(Tone.WARNING, "Opens")),
                new TermsChangeLine("News", "Can", "Ask me", new Pill(Tone.INFO, "Closes")),
                new TermsChangeLine("Price per generation", "€12.50", "€10.00", new Pill(Tone.WARNING, "Cheaper")));
    }

    private static LikenessDifferencePage difference() {
        return new LikenessDifferencePage(
                frame(),
                "Mira Kovač",
                "mira",
                "",
                changes(),
                true,
                new Summary(List.of("Mutuals can use it for personal use."), List.of("News."), List.of()),
                new Summary(List.of("People you approve can use it for personal use and news."), List.of(), List.of()),
                List.of("One account that used it loses access: Carla.", "2 finished works stay."),
                true,
                FIELDS);
    }

    private static LikenessDifferencePage narrowing() {
        LikenessDifferencePage page = difference();
        return new LikenessDifferencePage(
                frame(),
                page.name(),
                page.handle(),
                "3",
                List.of(changes().get(1)),
                false,
                page.appearing(),
                page.disappearing(),
                List.of("Nobody is affected."),
                false,
                FIELDS);
    }

    private static LikenessDifferencePage unchanged() {
        Summary nothing = new Summary(List.of(), List.of(), List.of());
        return new LikenessDifferencePage(
                frame(), "Mira Kovač", "mira", "", List.of(), false, nothing, nothing, List.of(), false, FIELDS);
    }

    private static LikenessHistoryPage history() {
        return new LikenessHistoryPage(
                frame(),
                "Mira Kovač",
                "mira",
                List.of(version("3", true, changes()), version("2", false, List.of()), version("1", false, List.of())),
                true,
                Href.of("/likeness/mira/history?before=1"));
    }

    private static LikenessHistoryPage.Version version(String number, boolean current, List<TermsChangeLine> changes) {
        return new LikenessHistoryPage.Version(
                number,
                "12 Nov 2026, 09:00 UTC",
                "Mira Kovač",
                current,
                changes,
                LikenessRoutes.versionJson("mira", number));
    }

    private static LikenessSimulationPage simulation(
            FieldErrors errors, List<HiddenField> draft, List<Answer> answers) {
        return new LikenessSimulationPage(
                frame(),
                "Mira Kovač",
                "mira",
                new Question(
                        List.of(
                                new Option("me", false),
                                new Option("approved", false),
                                new Option("mutual", false),
                                new Option("anyone", true),
                                new Option("account", false)),
                        "",
                        "A soda advert where @mira rides a bicycle",
                        List.of(new Option("personal", false), new Option("advertising", true)),
                        Countries.choices(Locale.ENGLISH, Set.of("PT")),
                        "2026-11-22",
                        List.of(new Option("violence", false), new Option("sexual", false)),
                        errors),
                draft,
                answers);
    }

    private static Answer answer() {
        return new Answer(
                Tone.WARNING,
                "You would be asked first",
                "Your settings send it to you first.",
                "#ask-purposes",
                "14",
                "€12.50",
                List.of(
                        new Check("The purpose is one of this rule", new Pill(Tone.SUCCESS, "Met")),
                        new Check("Never: Violence or crime", new Pill(Tone.SUCCESS, "Not in it"))),
                "Yes. The marked words lead to you.",
                List.of(
                        new Span("A soda advert where ", ""),
                        new Span("@mira", "mira"),
                        new Span(" meets ", ""),
                        new Span("@tick", "tick")),
                List.of("tick"));
    }

    private static Answer denial() {
        return new Answer(
                Tone.DANGER, "No", "There are no settings.", "", "0", "", List.of(), "", List.of(), List.of());
    }

    private static LikenessListsPage lists(FieldErrors errors) {
        return new LikenessListsPage(
                frame(),
                List.of(
                        new LikenessListsPage.PeopleList(
                                FAMILY,
                                "Family",
                                List.of(
                                        new LikenessListsPage.Person("tomas", "Tomás Quill", "person"),
                                        new LikenessListsPage.Person("reelforge", "Reelforge", "platform")),
                                List.of("mira", "tick")),
                        new LikenessListsPage.PeopleList(STUDIOS, "Studio friends", List.of(), List.of())),
                "",
                errors);
    }
}
