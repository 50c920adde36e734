package org.imprimatur.web.page;

/**
 * Something went wrong.
 *
 * @param status HTTP status
 * @param title what happened, in a few plain words
 * @param detail this occurrence, empty when it is nobody's business
 * @param kept what was kept or not changed
 * @param next what to do now
 * @param requestId finds the request in the logs
 * @param back where to go on from here
 */
public record ProblemPage(
        Frame frame, int status, String title, String detail, String kept, String next, String requestId, Href back)
        implements Page {}
