package org.imprimatur.consent;

import java.time.Instant;
import org.imprimatur.licensing.policy.Policy;
import org.imprimatur.media.Digest;
import org.imprimatur.registry.Party;
import org.imprimatur.registry.Subject;

/**
 * What an owner allowed from a moment on. Never edited: the next one supersedes it.
 *
 * @param version 1 for a subject's first
 * @param sha256 of the stored JSON-LD; stands in manifests, so that this text can be proven to be the one
 */
public record PolicyVersion(
        Subject.Id subject, int version, Policy policy, Digest sha256, Party.Id madeBy, Instant madeAt) {}
