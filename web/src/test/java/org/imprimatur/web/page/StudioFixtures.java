package org.imprimatur.web.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.imprimatur.web.page.LikenessPage.ApprovedPerson;
import org.imprimatur.web.page.LikenessPage.Month;
import org.imprimatur.web.page.LikenessPage.Summary;

/** The studio's pages, full, empty and faulty, with invented characters. */
final class StudioFixtures {

    private static final Href PICTURE = Href.of("/static/preview/favicon.svg");

    private StudioFixtures() {}

    static Map<String, Page> all() {
        var pages = new LinkedHashMap<String, Page>();
        pages.put("/studio", catalogue(true));
        pages.put("/studio-finance", catalogue(false));
        pages.put("/studio-empty", emptyCatalogue());
        pages.put("/studio-none", nothingFound());
        pages.put("/character", character(true, false));
        pages.put("/character-finance", character(false, false));
        pages.put("/character-withdrawn", character(true, true));
        pages.put("/character-form", form(true, FieldErrors.none()));
        pages.put("/character-form-errors", form(false, everyField()));
        pages.put(
                "/character-withdraw",
                new CharacterWithdrawPage(
                        PageFixtures.frame("studio"),
                        "Captain Lumen",
                        "lumen",
                        1,
                        0,
                        3,
                        new FieldErrors(Map.of("confirm", "Tick this to go on."))));
        pages.put("/studio-uses", uses(List.of(use(), blocked())));
        pages.put("/studio-uses-none", uses(List.of()));
        pages.put("/studio-income", income());
        pages.put(
                "/studio-income-empty",
                new StudioIncomePage(PageFixtures.frame("studio"), List.of(), List.of(), List.of(), Href.none()));
        pages.put("/no-studio", new NoStudioPage(PageFixtures.frame("studio"), "leo-licensing"));
        return pages;
    }

    static StudioPage catalogue(boolean editor) {
        return new StudioPage(
                PageFixtures.frame("studio"),
                "Northlight Pictures",
                editor,
                figures("61", editor),
                search(false),
                List.of(
                        new StudioPage.Card(
                                "Captain Lumen", "lumen", PICTURE, "C", open(), "€2.50 each", "12", "€27.00"),
                        new StudioPage.Card(
                                "Éclair the Fox",
                                "eclair",
                                Href.none(),
                                "É",
                                new Pill(Tone.NEUTRAL, "Closed"),
                                "No terms yet",
                                "0",
                                "–")),
                "61 characters.",
                new Pager(Href.none(), Href.of("/studio?page=2"), "1–24 / 61"));
    }

    static StudioPage emptyCatalogue() {
        return new StudioPage(
                PageFixtures.frame("studio"),
                "Northlight Pictures",
                true,
                figures("0", true),
                search(false),
                List.of(),
                "Nothing found.",
                Pager.single());
    }

    private static StudioPage nothingFound() {
        return new StudioPage(
                PageFixtures.frame("studio"),
                "Northlight Pictures",
                true,
                figures("3", true),
                search(true),
                List.of(),
                "Nothing found.",
                Pager.single());
    }

    private static StudioPage.Figures figures(String characters, boolean editor) {
        return new StudioPage.Figures(
                characters,
                "12",
                "2",
                "€27.00",
                "November",
                editor ? Routes.APPROVALS : Href.none(),
                editor ? Href.none() : Routes.PAYOUTS);
    }

    private static StudioPage.Search search(boolean narrowed) {
        return new StudioPage.Search(
                narrowed ? "nobody" : "",
                options(Set.of(""), "", "open", "asks", "closed", "withdrawn"),
                options(Set.of(""), "", "free", "priced"),
                options(Set.of("name"), "name", "newest", "uses", "earned", "price"),
                narrowed);
    }

    private static List<Option> options(Set<String> chosen, String... values) {
        return Stream.of(values)
                .map(value -> new Option(value, chosen.contains(value)))
                .toList();
    }

    private static Pill open() {
        return new Pill(Tone.SUCCESS, "Open");
    }

    static CharacterPage character(boolean editor, boolean withdrawn) {
        return new CharacterPage(
                PageFixtures.frame("studio").with(Notice.success("The terms are saved and in force", "")),
                new CharacterPage.Heading(
                        "Captain Lumen",
                        "lumen",
                        PICTURE,
                        "C",
                        List.of("Lumen of the North", "The Lamplighter"),
                        "Lives by the harbour.\nCollects brass buttons.",
                        "Always with the brass buttons.",
                        List.of("character", "name"),
                        withdrawn ? new Pill(Tone.DANGER, "Withdrawn") : open(),
                        "3",
                        "12 Nov 2026",
                        withdrawn),
                editor,
                editor && !withdrawn,
                new LikenessPage.Figures("12", "1", "2", "€27.00", "November"),
                new Summary(
                        List.of("Everyone can use it for personal use."),
                        List.of("Everyone can ask to use it for advertising."),
                        List.of("Never with violence.")),
                PageFixtures.policy(FieldErrors.none(), false),
                options(Set.of("family"), "family", "ads-ask", "education-free", "closed"),
                editor && !withdrawn ? "family" : "",
                List.of(new ApprovedPerson("carla", "Carla", "3 Nov 2026")),
                FieldErrors.none(),
                List.of(use(), blocked()),
                List.of(new Month("Oct", 4), new Month("Nov", 12)),
                List.of(new StudioIncomePage.Row("Nov 2026", "Captain Lumen", "lumen", "12", "€27.00")));
    }

    private static CharacterFormPage form(boolean adding, FieldErrors errors) {
        return new CharacterFormPage(
                PageFixtures.frame("studio"),
                new CharacterFormPage.Form(
                        "Captain Lumen",
                        "lumen",
                        "Lumen of the North\nThe Lamplighter",
                        "Lives by the harbour.",
                        "Always with the brass buttons.",
                        options(Set.of("character"), "character", "voice", "name", "style"),
                        adding ? Href.none() : PICTURE,
                        "20 MB",
                        "image/jpeg,image/png",
                        errors),
                adding ? StudioRoutes.CHARACTERS : StudioRoutes.edit("lumen"),
                Routes.STUDIO,
                adding);
    }

    private static FieldErrors everyField() {
        return new FieldErrors(Map.of(
                "name", "Must have 1 to 120 characters, has 0.",
                "aliases", "Must have 2 to 120 characters, has 1.",
                "description", "Must have 0 to 2000 characters, has 2001.",
                "instructions", "Must have 0 to 2000 characters, has 2001.",
                "modalities", "Must name at least one.",
                "picture", "A JPEG or PNG picture was expected; these bytes are neither."));
    }

    static StudioUse use() {
        return new StudioUse(
                "@lumen walks along the pier",
                Routes.generation("video_1"),
                Routes.generationThumbnail("video_1"),
                "Carla",
                "Reelforge",
                "personal",
                "Germany",
                "22 Nov 2026, 14:02 UTC",
                new Pill(Tone.SUCCESS, "Made"),
                "",
                "€2.25",
                List.of(new StudioUse.Character("lumen")));
    }

    private static StudioUse blocked() {
        return new StudioUse(
                "Captain Lumen in a boxing fight",
                Href.none(),
                Href.none(),
                "Reelforge",
                "",
                "entertainment",
                "no territory named",
                "22 Nov 2026, 14:01 UTC",
                new Pill(Tone.DANGER, "Blocked by terms"),
                "Your terms never allow what the request shows.",
                "–",
                List.of(new StudioUse.Character("lumen")));
    }

    private static StudioUsesPage uses(List<StudioUse> rows) {
        return new StudioUsesPage(
                PageFixtures.frame("studio"),
                List.of(new Choice("", "All characters", false), new Choice("lumen", "Captain Lumen (@lumen)", true)),
                options(Set.of(""), "", "made", "waiting", "running", "blocked", "refused", "withdrawn", "failed"),
                "2026-11",
                true,
                rows,
                StudioRoutes.USES_CSV,
                rows.isEmpty() ? Href.none() : Href.of("/studio/uses?after=x"),
                Href.none());
    }

    private static StudioIncomePage income() {
        var row = new StudioIncomePage.Row("Nov 2026", "Captain Lumen", "lumen", "12", "€27.00");
        return new StudioIncomePage(
                PageFixtures.frame("studio"),
                List.of(new StudioIncomePage.Chart(
                        "income-EUR",
                        "EUR",
                        "€36.00",
                        List.of(
                                new StudioIncomePage.Bar("Oct", "€9.00", 900),
                                new StudioIncomePage.Bar("Nov", "€27.00", 2700)))),
                List.of(new StudioIncomePage.Row("", "Captain Lumen", "lumen", "16", "€36.00")),
                List.of(row),
                Routes.PAYOUTS);
    }
}
