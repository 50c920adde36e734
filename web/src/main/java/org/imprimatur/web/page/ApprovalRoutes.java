package org.imprimatur.web.page;

/** The paths of the approvals' pages, besides those that {@link Routes} has for all. */
public final class ApprovalRoutes {

    public static final Href DECIDED = Href.of("/approvals/decided");
    public static final Href ANSWERS = Href.of("/approvals/answers");
    public static final Href NOTICES = Href.of("/approvals/notices");

    private ApprovalRoutes() {}

    /** A character's picture, to those of its studio. */
    public static Href picture(String handle) {
        return Href.of("/studio/characters/" + Routes.segment(handle) + "/picture");
    }

    /** Turns e-mails off without a sign-in; the token came with one of them. */
    public static Href turnOff(String token) {
        return Href.of("/notices/off/" + Routes.segment(token));
    }
}
