package org.imprimatur.web.page;

/** Paths of the reviewers' and auditors' pages, beside {@link Routes#OPERATIONS}. */
public final class OperationsRoutes {

    private OperationsRoutes() {}

    /** How one request was decided. */
    public static Href decision(String request) {
        return Href.of(Routes.OPERATIONS.value() + "/decisions/" + Routes.segment(request));
    }
}
