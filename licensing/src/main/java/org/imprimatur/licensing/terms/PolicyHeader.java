package org.imprimatur.licensing.terms;

/**
 * What a policy says besides its terms.
 *
 * @param uid the policy's IRI
 * @param version from 1
 * @param assigner the rights holder's IRI
 * @param target the likeness's or character's IRI
 */
public record PolicyHeader(String uid, int version, String assigner, String target) {}
