package org.imprimatur.organisations;

/**
 * A studio at the identity provider.
 *
 * @param id its name there
 */
public record Organisation(String id, String alias, String name) {}
