package org.imprimatur.web.page;

/** One of several answers: what is posted, what is read, whether it is chosen. */
public record Choice(String value, String label, boolean chosen) {}
