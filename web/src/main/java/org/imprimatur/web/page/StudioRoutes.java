package org.imprimatur.web.page;

import java.util.List;

/** The paths of the studio's pages. */
public final class StudioRoutes {

    public static final Href CHARACTERS = Href.of("/studio/characters");
    public static final Href NEW_CHARACTER = Href.of("/studio/characters/new");
    public static final Href USES = Href.of("/studio/uses");
    public static final Href USES_CSV = Href.of("/studio/uses.csv");
    public static final Href INCOME = Href.of("/studio/income");

    /** The studio's own navigation, in order. */
    public static final List<StudioTab> TABS = List.of(
            new StudioTab("catalogue", Routes.STUDIO), new StudioTab("uses", USES), new StudioTab("income", INCOME));

    private StudioRoutes() {}

    public static Href character(String handle) {
        return Href.of(CHARACTERS.value() + "/" + Routes.segment(handle));
    }

    public static Href edit(String handle) {
        return below(handle, "/edit");
    }

    public static Href policy(String handle) {
        return below(handle, "/policy");
    }

    /** The terms form filled from a preset; nothing is saved. */
    public static Href preset(String handle, String preset) {
        return below(handle, "?preset=" + Routes.segment(preset) + "#settings");
    }

    /** Takes a withdrawal back; the character is closed then. */
    public static Href offerAgain(String handle) {
        return below(handle, "/offer-again");
    }

    public static Href approved(String handle) {
        return below(handle, "/approved");
    }

    public static Href removeApproved(String handle) {
        return below(handle, "/approved/remove");
    }

    public static Href withdraw(String handle) {
        return below(handle, "/withdraw");
    }

    /** @param version changes with the picture, so that browsers may keep it; empty for none */
    public static Href picture(String handle, String version) {
        return below(handle, version.isEmpty() ? "/picture" : "/picture?v=" + Routes.segment(version));
    }

    public static Href usesOf(String handle) {
        return Href.of(USES.value() + "?character=" + Routes.segment(handle));
    }

    private static Href below(String handle, String rest) {
        return Href.of(character(handle).value() + rest);
    }
}
