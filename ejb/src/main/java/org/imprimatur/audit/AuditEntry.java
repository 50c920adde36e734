package org.imprimatur.audit;

import java.time.Instant;

/**
 * One line of the audit trail.
 *
 * @param id grows with time; a later line has a greater one
 * @param actor the account of whoever acted; their id where the account is not known
 * @param actorName as they are called now
 * @param act a verb in kebab case
 * @param thing what was acted on, by its id
 */
public record AuditEntry(
        long id, Instant at, String actor, String actorName, String act, String thing, String detail) {}
