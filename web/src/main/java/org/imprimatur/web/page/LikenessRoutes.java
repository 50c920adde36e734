package org.imprimatur.web.page;

/** The paths below a likeness, and those of lists of approved people. */
public final class LikenessRoutes {

    public static final Href LISTS = Href.of("/likeness/lists");

    private LikenessRoutes() {}

    public static Href preview(String handle) {
        return of(handle, "/policy/preview");
    }

    public static Href edit(String handle) {
        return of(handle, "/policy/edit");
    }

    public static Href history(String handle) {
        return of(handle, "/history");
    }

    public static Href restore(String handle, String version) {
        return of(handle, "/history/" + Routes.segment(version) + "/restore");
    }

    /** The version as ODRL, for machines. */
    public static Href versionJson(String handle, String version) {
        return Href.of(
                "/api/subjects/%s/policy/versions/%s".formatted(Routes.segment(handle), Routes.segment(version)));
    }

    public static Href simulate(String handle) {
        return of(handle, "/simulate");
    }

    public static Href uses(String handle) {
        return of(handle, "/uses");
    }

    public static Href attachList(String handle) {
        return of(handle, "/lists");
    }

    public static Href detachList(String handle) {
        return of(handle, "/lists/detach");
    }

    public static Href renew(String handle) {
        return of(handle, "/renew");
    }

    public static Href deleteBiometrics(String handle) {
        return of(handle, "/biometrics/delete");
    }

    public static Href renameList(String id) {
        return list(id, "/rename");
    }

    public static Href deleteList(String id) {
        return list(id, "/delete");
    }

    public static Href addToList(String id) {
        return list(id, "/members");
    }

    public static Href removeFromList(String id) {
        return list(id, "/members/remove");
    }

    private static Href of(String handle, String below) {
        return Href.of(Routes.likeness(handle) + below);
    }

    private static Href list(String id, String below) {
        return Href.of(LISTS + "/" + Routes.segment(id) + below);
    }
}
