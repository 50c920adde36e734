package org.imprimatur.web.page;

/** A value known by its wire name, chosen or not; its words come from the message bundle. */
public record Option(String value, boolean chosen) {}
