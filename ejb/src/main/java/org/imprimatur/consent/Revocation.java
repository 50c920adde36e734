package org.imprimatur.consent;

import java.time.Instant;
import org.imprimatur.registry.Subject;

/**
 * An owner has withdrawn a subject: nothing new is made with it and nothing that was made before is released any
 * more. Also the event that components observe, inside the transaction of the withdrawal.
 */
public record Revocation(Subject.Id subject, Instant revokedAt) {}
