package org.imprimatur.web.page;

/** The paths of the pages about a studio's members. */
public final class StudioMemberRoutes {

    public static final Href MEMBERS = Href.of("/studio/members");

    private StudioMemberRoutes() {}

    public static Href page(int number) {
        return number <= 1 ? MEMBERS : Href.of(MEMBERS.value() + "?page=" + number);
    }

    public static Href roles(String id) {
        return below(id, "/roles");
    }

    public static Href reminder(String id) {
        return below(id, "/reminder");
    }

    public static Href remove(String id) {
        return below(id, "/remove");
    }

    private static Href below(String id, String rest) {
        return Href.of(MEMBERS.value() + "/" + Routes.segment(id) + rest);
    }
}
