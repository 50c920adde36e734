package org.imprimatur.web.page;

import static org.imprimatur.web.page.PageFixtures.frame;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.imprimatur.web.page.StudioMembersPage.Invitation;
import org.imprimatur.web.page.StudioMembersPage.RoleChoice;
import org.imprimatur.web.page.StudioMembersPage.Row;

/** A studio's members, with invented content. */
final class MembersFixtures {

    private static final String ID = "5b1d3c0e-2f4a-4c5b-8d7e-9a0b1c2d3e4f";

    private MembersFixtures() {}

    static Map<String, Page> all() {
        var pages = new LinkedHashMap<String, Page>();
        pages.put("/members", page(true, people(), FieldErrors.none()));
        pages.put("/members-look", page(false, people(), FieldErrors.none()));
        pages.put("/members-empty", page(false, List.of(), FieldErrors.none()));
        pages.put(
                "/members-errors",
                page(
                        true,
                        people(),
                        new FieldErrors(
                                Map.of("email", "Must be an e-mail address.", "roles", "Must be one at least."))));
        pages.put(
                "/member-removal",
                new StudioMemberRemovalPage(
                        frame("studio"),
                        "Northlight Pictures",
                        ID,
                        "Leo Marchetti",
                        "leo@northlight-pictures.example"));
        return pages;
    }

    private static StudioMembersPage page(boolean editor, List<Row> members, FieldErrors errors) {
        return new StudioMembersPage(
                frame("studio"),
                "Northlight Pictures",
                editor,
                members,
                new Pager(Href.none(), StudioMemberRoutes.page(2), "1–25 / 31"),
                new Invitation("kim@", choices("licensing")),
                errors);
    }

    private static List<Row> people() {
        return List.of(
                new Row(
                        ID,
                        "Ada Winterbourne",
                        "ada@northlight-pictures.example",
                        new Pill(Tone.SUCCESS, "Active"),
                        "22 Nov 2026",
                        true,
                        false,
                        choices("legal")),
                new Row(
                        "6b1d3c0e-2f4a-4c5b-8d7e-9a0b1c2d3e4f",
                        "kim@northlight-pictures.example",
                        "kim@northlight-pictures.example",
                        new Pill(Tone.WARNING, "Invited"),
                        "",
                        false,
                        true,
                        choices("")));
    }

    private static List<RoleChoice> choices(String chosen) {
        return List.of(
                new RoleChoice("legal", chosen.equals("legal")),
                new RoleChoice("licensing", chosen.equals("licensing")),
                new RoleChoice("finance", chosen.equals("finance")));
    }
}
