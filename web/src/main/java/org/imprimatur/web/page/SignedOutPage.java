package org.imprimatur.web.page;

/** Says that the visitor is signed out. */
public record SignedOutPage(Frame frame) implements Page {}
