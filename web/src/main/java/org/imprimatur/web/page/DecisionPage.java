package org.imprimatur.web.page;

/**
 * How one request was decided, for reviewers and auditors.
 *
 * @param generation its generation; none when it was denied
 */
public record DecisionPage(Frame frame, String id, Cleared cleared, Href generation) implements Page {}
