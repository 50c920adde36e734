package org.imprimatur.web.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.imprimatur.web.page.LikenessPage.Approval;
import org.imprimatur.web.page.LikenessPage.Balance;
import org.imprimatur.web.page.LikenessPage.Earnings;
import org.imprimatur.web.page.LikenessPage.Figures;
import org.imprimatur.web.page.LikenessPage.Heading;
import org.imprimatur.web.page.LikenessPage.Month;
import org.imprimatur.web.page.LikenessPage.Payout;
import org.imprimatur.web.page.LikenessPage.PayoutAccount;
import org.imprimatur.web.page.LikenessPage.Sibling;
import org.imprimatur.web.page.LikenessPage.Summary;
import org.imprimatur.web.page.LikenessPage.Uses;
import org.imprimatur.web.page.PolicyForm.Answer;
import org.imprimatur.web.page.PolicyForm.PurposeRule;
import org.imprimatur.web.page.VerdictPage.Assertion;
import org.imprimatur.web.page.VerdictPage.CheckedFile;
import org.imprimatur.web.page.VerdictPage.Consent;
import org.imprimatur.web.page.VerdictPage.Evidence;
import org.imprimatur.web.page.VerdictPage.Now;
import org.imprimatur.web.page.VerdictPage.Signature;
import org.imprimatur.web.page.VerdictPage.Status;
import org.imprimatur.web.page.VerdictPage.Verdict;

/** Every page, full and empty, with invented people. */
final class PageFixtures {

    static final String CSRF = "Zm9ydHktdHdv";

    private static final VerifyPage.Upload UPLOAD =
            new VerifyPage.Upload("200 MB", 209_715_200, "video/mp4,image/jpeg,image/png", FieldErrors.none());

    private PageFixtures() {}

    /** All of them, by the path under which the preview serves them. */
    static Map<String, Page> all() {
        var pages = new LinkedHashMap<String, Page>();
        pages.put("/home", home());
        pages.putAll(SiteFixtures.all());
        pages.put("/register", register());
        pages.put("/register-errors", registerWithErrors());
        pages.put("/likeness", likeness());
        pages.put("/likeness-empty", emptyLikeness());
        pages.put("/likeness-errors", likenessWithErrors());
        pages.put("/likeness-withdrawn", withdrawnLikeness());
        pages.put("/revoke", new RevokePage(frame("likeness"), "Mira Kovač", "mira", 2, 1, 0, 22, FieldErrors.none()));
        pages.put(
                "/revoke-errors",
                new RevokePage(
                        frame("likeness"),
                        "Mira Kovač",
                        "mira",
                        0,
                        0,
                        1,
                        0,
                        new FieldErrors(Map.of("confirm", "Tick this to go on."))));
        pages.putAll(ApprovalFixtures.all());
        pages.putAll(LikenessFixtures.all());
        pages.put("/verify", new VerifyPage(visiting(), UPLOAD));
        pages.put(
                "/verify-errors",
                new VerifyPage(
                        visiting(),
                        new VerifyPage.Upload(
                                "200 MB",
                                209_715_200,
                                "video/mp4",
                                new FieldErrors(Map.of("file", "Choose a file first.")))));
        for (Verdict verdict : Verdict.values()) {
            pages.put("/verdict-" + verdict.key(), verdict(verdict));
        }
        pages.putAll(StudioFixtures.all());
        pages.putAll(VerifyFixtures.all(UPLOAD, verdict(Verdict.TRUSTED)));
        pages.put("/problem", problem());
        pages.put("/problem-bare", new ProblemPage(visiting(), 500, "Internal error", "", "", "", "", Href.none()));
        pages.put("/signed-out", new SignedOutPage(visiting()));
        pages.putAll(PayoutsFixtures.all());
        return pages;
    }

    static Frame visiting() {
        return Frame.of(
                Locale.ENGLISH, Visitor.anonymous(), List.of(Destination.to("verify", Routes.VERIFY)), false, CSRF);
    }

    static Frame frame(String current) {
        List<Destination> places = List.of(
                Destination.to("likeness", Routes.LIKENESS).withWaiting(2), Destination.to("verify", Routes.VERIFY));
        return Frame.of(
                Locale.ENGLISH,
                Visitor.named("Mira Kovač"),
                places.stream()
                        .map(place -> place.section().equals(current) ? place.asCurrent() : place)
                        .toList(),
                true,
                CSRF);
    }

    static HomePage home() {
        return new HomePage(visiting(), List.of(), SiteFixtures.doors(), List.of());
    }

    static RegisterPage register() {
        return new RegisterPage(
                frame("likeness"), registration("", "", "", Set.of("face", "voice"), FieldErrors.none()));
    }

    static RegisterPage registerWithErrors() {
        var errors = new FieldErrors(Map.of(
                "name", "Write a name.",
                "handle", "@mira is taken.",
                "modalities", "Choose at least one.",
                "photo", "This is not a JPEG or PNG, whatever its name says.",
                "instructions", "At most 1,000 characters."));
        return new RegisterPage(
                frame("likeness"), registration("", "mira", "Always show my glasses.", Set.of(), errors));
    }

    private static RegisterPage.Form registration(
            String name, String handle, String instructions, Set<String> chosen, FieldErrors errors) {
        return new RegisterPage.Form(
                name,
                handle,
                options(List.of("face", "voice", "body", "name", "style"), chosen),
                instructions,
                "10 MB",
                "image/jpeg,image/png",
                errors);
    }

    static LikenessPage likeness() {
        return new LikenessPage(
                frame("likeness").with(Notice.success("Settings saved", "Policy v14 is in force.")),
                heading(false),
                List.of(
                        new Sibling("Mira Kovač", Routes.likeness("mira"), true),
                        new Sibling("Tick the clock", Routes.likeness("tick"), false)),
                new Figures("22", "2", "7", "€1,284.60", "November"),
                policy(FieldErrors.none(), false),
                summary(),
                LikenessFixtures.circle(FieldErrors.none()),
                approvals(),
                uses(),
                earnings(PayoutAccount.READY, true));
    }

    static LikenessPage emptyLikeness() {
        return new LikenessPage(
                frame("likeness"),
                new Heading("Mira Kovač", "mira", List.of("face"), "1", "22 Nov 2026", false, Href.none()),
                List.of(),
                new Figures("0", "0", "0", "€0.00", "November"),
                new PolicyForm(
                        "1",
                        options(List.of("only-me", "people-i-approve", "mutuals", "everyone"), Set.of("only-me")),
                        purposes(Answer.CANNOT),
                        options(categories(), Set.of()),
                        true,
                        Countries.choices(Locale.ENGLISH, Set.of()),
                        "",
                        "",
                        "0.00",
                        currencies(),
                        false,
                        "",
                        FieldErrors.none()),
                new Summary(List.of(), List.of(), List.of("Nobody but you may use this likeness.")),
                LikenessFixtures.emptyCircle(),
                List.of(),
                new Uses(List.of(), List.of()),
                new Earnings(List.of(), PayoutAccount.NONE, false, List.of()));
    }

    static LikenessPage likenessWithErrors() {
        var errors = new FieldErrors(Map.of(
                "audience", "Choose who.",
                "purpose.news", "Choose one.",
                "never", "Unknown category.",
                "countries", "Choose at least one country.",
                "from", "Not a date.",
                "until", "Lies before the first day.",
                "price", "Write a price such as 12.50.",
                "currency", "We do not book this currency.",
                "notes", "At most 1,000 characters."));
        return new LikenessPage(
                frame("likeness"),
                heading(false),
                List.of(),
                new Figures("22", "0", "7", "€1,284.60", "November"),
                policy(errors, true),
                summary(),
                LikenessFixtures.circle(new FieldErrors(Map.of("person", "Nobody signs in as @nemo."))),
                List.of(),
                new Uses(List.of(), List.of()),
                earnings(PayoutAccount.RESTRICTED, false));
    }

    static LikenessPage withdrawnLikeness() {
        LikenessPage before = likeness();
        return new LikenessPage(
                frame("likeness"),
                heading(true),
                before.siblings(),
                before.figures(),
                before.policy(),
                new Summary(List.of(), List.of(), List.of("Nothing may be made with this likeness.")),
                before.circle(),
                List.of(),
                before.uses(),
                earnings(PayoutAccount.IN_REVIEW, false));
    }

    private static Heading heading(boolean withdrawn) {
        return new Heading(
                "Mira Kovač",
                "mira",
                List.of("face", "voice"),
                "14",
                "12 Nov 2026",
                withdrawn,
                Href.of("/static/preview/favicon.svg"));
    }

    static PolicyForm policy(FieldErrors errors, boolean listed) {
        return new PolicyForm(
                "14",
                options(List.of("only-me", "people-i-approve", "mutuals", "everyone"), Set.of("people-i-approve")),
                List.of(
                        new PurposeRule("personal", Answer.CAN),
                        new PurposeRule("entertainment", Answer.CAN),
                        new PurposeRule("education", Answer.CAN),
                        new PurposeRule("news", Answer.ASK),
                        new PurposeRule("advertising", Answer.ASK),
                        new PurposeRule("political", Answer.CANNOT)),
                options(categories(), Set.of("violence", "sexual", "politics")),
                !listed,
                Countries.choices(Locale.ENGLISH, listed ? Set.of("PT", "SI", "DE") : Set.of()),
                "2026-11-12",
                "2027-11-11",
                "12.50",
                currencies(),
                false,
                "Always show my glasses.\nNo product endorsements for gambling.",
                errors);
    }

    private static List<String> categories() {
        return List.of("violence", "sexual", "politics", "alcohol-tobacco-gambling", "religion", "medical");
    }

    private static List<PurposeRule> purposes(Answer answer) {
        return List.of(
                new PurposeRule("personal", answer),
                new PurposeRule("entertainment", answer),
                new PurposeRule("advertising", answer));
    }

    private static List<Choice> currencies() {
        return List.of(
                new Choice("EUR", "Euro (EUR)", true),
                new Choice("USD", "US dollar (USD)", false),
                new Choice("JPY", "Japanese yen (JPY)", false));
    }

    private static Summary summary() {
        return new Summary(
                List.of("Personal, entertainment and education, by people you approve, worldwide."),
                List.of("News and advertising."),
                List.of("Political messages.", "Violence or crime.", "Sexual content.", "Politics."));
    }

    private static List<Approval> approvals() {
        return List.of(
                new Approval(
                        "0193b5a2-0f6e-7cc1-9f1e-000000000001",
                        "A 20-second soda advert where @mira rides a bicycle through Lisbon",
                        "Carla",
                        "Reelforge",
                        "advertising",
                        "Portugal",
                        "€12.50",
                        "22 Nov 2026, 16:10",
                        "23 Nov 2026, 16:10",
                        "in 22 hours"),
                new Approval(
                        "0193b5a2-0f6e-7cc1-9f1e-000000000002",
                        "@mira reads the evening news in a studio made of clouds",
                        "Tomás Quill",
                        "",
                        "news",
                        "",
                        "€12.50",
                        "22 Nov 2026, 17:00",
                        "23 Nov 2026, 17:00",
                        "in 23 hours"));
    }

    private static Uses uses() {
        return new Uses(
                LikenessFixtures.uses(),
                List.of(
                        new Month("Jun", 12),
                        new Month("Jul", 19),
                        new Month("Aug", 14),
                        new Month("Sep", 25),
                        new Month("Oct", 31),
                        new Month("Nov", 22)));
    }

    private static Earnings earnings(PayoutAccount account, boolean payable) {
        return new Earnings(
                List.of(new Balance("€284.60", "€120.00", "€880.00"), new Balance("¥12,000", "¥0", "¥0")),
                account,
                payable,
                List.of(
                        new Payout("20 Nov 2026", "€120.00", new Pill(Tone.INFO, "On its way")),
                        new Payout("1 Nov 2026", "€880.00", new Pill(Tone.SUCCESS, "Paid"))));
    }

    static VerdictPage verdict(Verdict verdict) {
        boolean silent = verdict == Verdict.NO_CREDENTIALS || verdict == Verdict.UNREADABLE;
        boolean trusted = verdict == Verdict.TRUSTED;
        return new VerdictPage(
                visiting(),
                UPLOAD,
                verdict,
                new CheckedFile(
                        "lisbon-by-bike.mp4",
                        "4.2 MB",
                        "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                        "22 Nov 2026, 17:45"),
                silent ? Signature.none() : signature(trusted),
                trusted ? consents() : List.of(),
                trusted ? VerifyFixtures.history(3) : History.none(),
                trusted ? Routes.verifyManifest("urn:c2pa:5f1f8c3e-3f0e-4f6f-9d4e-2a8a0f9b5c11") : Href.none(),
                silent ? Evidence.none() : evidence(verdict == Verdict.CHANGED));
    }

    private static Signature signature(boolean organisation) {
        return new Signature(
                "Imprimatur Sandbox Signer",
                organisation ? "Imprimatur (sandbox)" : "",
                organisation ? "20 Nov 2026, 14:02" : "",
                "Lisbon by bike",
                "Imprimatur 0.1.0",
                "urn:c2pa:5f1f8c3e-3f0e-4f6f-9d4e-2a8a0f9b5c11",
                "Imprimatur Sandbox Intermediate",
                "3f0e4f6f9d4e2a8a",
                "1 Nov 2026 to 1 Nov 2027");
    }

    private static List<Consent> consents() {
        return List.of(
                new Consent("Likeness 1", "Permitted by policy v14", Now.WITHDRAWN, "22 Nov 2026"),
                new Consent("Likeness 2", "Approved by its owner", Now.IN_FORCE, ""),
                new Consent("Character 1", "Permitted by policy v3", Now.CHANGED, "21 Nov 2026"),
                new Consent("Character 2", "Permitted by policy v1", Now.UNKNOWN, ""));
    }

    private static Evidence evidence(boolean changed) {
        Status content = changed
                ? new Status(
                        Tone.DANGER,
                        "assertion.bmffHash.mismatch",
                        "self#jumbf=/c2pa/1/c2pa.assertions/c2pa.hash.bmff.v3",
                        "The content is not what was signed.")
                : new Status(
                        Tone.SUCCESS,
                        "assertion.bmffHash.match",
                        "self#jumbf=/c2pa/1/c2pa.assertions/c2pa.hash.bmff.v3",
                        "");
        return new Evidence(
                List.of(
                        new Assertion("c2pa.actions.v2", """
                                {
                                  "actions" : [ {
                                    "action" : "c2pa.created",
                                    "digitalSourceType" : "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia"
                                  } ]
                                }"""),
                        new Assertion("org.imprimatur.consent", "{\n  \"decision\" : \"permitted\"\n}")),
                List.of(
                        new Status(Tone.SUCCESS, "claimSignature.validated", "self#jumbf=/c2pa/1/c2pa.signature", ""),
                        new Status(Tone.INFO, "signingCredential.ocsp.skipped", "", "No status was asked for."),
                        content));
    }

    static ProblemPage problem() {
        return new ProblemPage(
                frame("likeness"),
                409,
                "Somebody changed this meanwhile",
                "Policy v15 came into force while you were editing v14.",
                "Your changes were not saved; nothing else was changed.",
                "Load the page again.",
                "0193b5a2-0f6e-7cc1-9f1e-2f5d8c11aa01",
                Routes.LIKENESS);
    }

    private static List<Option> options(List<String> values, Set<String> chosen) {
        return values.stream()
                .map(value -> new Option(value, chosen.contains(value)))
                .toList();
    }
}
