package org.imprimatur.web.page;

/**
 * Something went wrong.
 *
 * @param status HTTP status
 * @param title constant for the type of problem
 * @param detail what happened this time, empty when it is nobody's business
 * @param kept what was kept or not changed, empty when there was nothing to keep
 * @param requestId finds the request in the logs
 * @param back where to go on from here
 */
public record ProblemPage(
        Frame frame, int status, String title, String detail, String kept, String requestId, Href back)
        implements Page {}
