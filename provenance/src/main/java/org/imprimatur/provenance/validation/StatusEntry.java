package org.imprimatur.provenance.validation;

/**
 * One finding of a validation (C2PA 2.2, section 15.2).
 *
 * @param code the status code as published, for example {@code assertion.bmffHash.mismatch}
 * @param url the JUMBF URI of what was looked at
 */
public record StatusEntry(String code, String url, String explanation) {}
