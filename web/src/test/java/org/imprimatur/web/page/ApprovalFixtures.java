package org.imprimatur.web.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.imprimatur.web.page.InboxPage.Other;
import org.imprimatur.web.page.InboxPage.Outcome;
import org.imprimatur.web.page.InboxPage.Question;
import org.imprimatur.web.page.InboxPage.Words;

/** The approvals' pages, with invented people. */
final class ApprovalFixtures {

    private ApprovalFixtures() {}

    static Map<String, Page> all() {
        var pages = new LinkedHashMap<String, Page>();
        pages.put("/approvals", inbox());
        pages.put("/approvals-empty", empty());
        pages.put("/approvals-answered", tooLate());
        pages.put("/decided", decided());
        pages.put("/decided-empty", new DecidedPage(PageFixtures.frame("approvals"), 0, List.of(), Pager.single()));
        pages.put("/notices", notices("mira@people.example"));
        pages.put("/notices-nowhere", notices(""));
        pages.put("/turn-off", turnOff(false));
        pages.put("/turn-off-done", turnOff(true));
        return pages;
    }

    static InboxPage inbox() {
        return new InboxPage(
                PageFixtures.frame("approvals"),
                22,
                List.of(advert(), remix()),
                new Pager(Href.none(), Href.of("/approvals?first=20"), "1-20"),
                List.of(),
                "",
                "");
    }

    static InboxPage empty() {
        return new InboxPage(PageFixtures.frame("approvals"), 0, List.of(), Pager.single(), List.of(), "", "");
    }

    static InboxPage tooLate() {
        return new InboxPage(
                PageFixtures.frame("approvals"),
                1,
                List.of(remix()),
                Pager.single(),
                List.of(
                        new Outcome(Tone.SUCCESS, "mira", "Carla Ibsen", "approved."),
                        new Outcome(Tone.WARNING, "mira", "Noor Falk", "your answer changed nothing, it lapsed.")),
                "Not at this price: twice as much and we can talk",
                "Select at least one request, then answer.");
    }

    private static Question advert() {
        return new Question(
                "0193b5a2-0f6e-7cc1-9f1e-000000000001",
                "Mira Kovač",
                "mira",
                "Carla Ibsen",
                "Reelforge",
                "advertising",
                "Portugal",
                "€12.50",
                "€11.25",
                "22 Nov 2026, 16:10 UTC",
                "2 days left, lapses on 29 Nov 2026, 16:10 UTC",
                31,
                List.of(
                        new Words("A 20-second soda advert where ", ""),
                        new Words("@mira", "own"),
                        new Words(" rides a bicycle through Lisbon beside ", ""),
                        new Words("Tock", "other")),
                List.of(new Other("Tock the Walking Clock", "tock", "waiting")),
                Href.none(),
                Href.none(),
                Href.of("/generations/video_00000000000000000000000000000001"));
    }

    private static Question remix() {
        return new Question(
                "0193b5a2-0f6e-7cc1-9f1e-000000000002",
                "Tock the Walking Clock",
                "tock",
                "Reelforge",
                "",
                "personal",
                "",
                "€0.00",
                "",
                "22 Nov 2026, 17:00 UTC",
                "Less than an hour left, lapses on 22 Nov 2026, 18:00 UTC",
                0,
                List.of(new Words("Make it rain", "")),
                List.of(),
                Href.of("/studio/characters/tock/picture"),
                Href.of("/generations/video_00000000000000000000000000000002/thumbnail"),
                Href.none());
    }

    static DecidedPage decided() {
        return new DecidedPage(
                PageFixtures.frame("approvals"),
                2,
                List.of(
                        new DecidedPage.Answer(
                                "A soda advert with @mira",
                                "mira",
                                "Carla Ibsen",
                                "advertising",
                                new Pill(Tone.DANGER, "Denied"),
                                "Mira Kovač",
                                "21 Nov 2026, 09:12 UTC",
                                "Not for this purpose",
                                Href.of("/generations/video_00000000000000000000000000000003")),
                        new DecidedPage.Answer(
                                "@mira waves",
                                "mira",
                                "Tomás Quill",
                                "news",
                                new Pill(Tone.NEUTRAL, "Lapsed"),
                                "",
                                "20 Nov 2026, 09:12 UTC",
                                "",
                                Href.none())),
                new Pager(Href.of("/approvals/decided?first=0"), Href.none(), "21-22"));
    }

    static NoticesPage notices(String address) {
        return new NoticesPage(
                PageFixtures.frame(""),
                address,
                List.of(
                        new Option("approval-asked", true),
                        new Option("request-answered", true),
                        new Option("consent-withdrawn", false),
                        new Option("payout-paid", true)));
    }

    static TurnOffPage turnOff(boolean done) {
        return new TurnOffPage(
                PageFixtures.frame(""),
                "approval-asked",
                done,
                ApprovalRoutes.turnOff("0123456789abcdef0123456789abcdef"));
    }
}
