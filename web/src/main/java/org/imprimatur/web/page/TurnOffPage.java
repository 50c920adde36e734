package org.imprimatur.web.page;

/**
 * Turns off the e-mails of one kind, for whoever holds the link of one of them.
 *
 * @param kind wire name
 * @param done whether it has been turned off
 * @param action where the form is posted
 */
public record TurnOffPage(Frame frame, String kind, boolean done, Href action) implements Page {}
