package org.imprimatur.web.page;

/** Paths of a creator's pages, beside {@link Routes#GENERATIONS} and {@link Routes#generation}. */
public final class GenerationsRoutes {

    private GenerationsRoutes() {}

    /** Asks first; posting to it deletes. */
    public static Href delete(String job) {
        return Href.of(Routes.generation(job).value() + "/delete");
    }

    /** The form, to remix this one. */
    public static Href remix(String job) {
        return Href.of(Routes.GENERATIONS.value() + "?remix=" + Routes.segment(job) + "#make");
    }

    /** The form, with somebody in it already. */
    public static Href with(String handle) {
        return Href.of(Routes.GENERATIONS.value() + "?with=" + Routes.segment(handle) + "#make");
    }
}
