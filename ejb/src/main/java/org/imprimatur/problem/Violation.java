package org.imprimatur.problem;

/**
 * One thing that is wrong with an input.
 *
 * @param field the field as the caller sent it, `price` or `subjects/0/handle`
 * @param detail what was expected and what came instead
 */
public record Violation(String field, String detail) {}
