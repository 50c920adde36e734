package org.imprimatur.web.page;

/** Asks before somebody is taken out of a studio. */
public record StudioMemberRemovalPage(Frame frame, String studio, String id, String name, String email)
        implements Page {}
