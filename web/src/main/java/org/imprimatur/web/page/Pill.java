package org.imprimatur.web.page;

/** A short state in a coloured capsule. */
public record Pill(Tone tone, String label) {}
