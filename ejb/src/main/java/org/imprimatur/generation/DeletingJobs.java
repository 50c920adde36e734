package org.imprimatur.generation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import org.imprimatur.audit.AuditLog;
import org.imprimatur.clearance.Approvals;
import org.imprimatur.clearance.Clearing;
import org.imprimatur.problem.UnknownThingException;
import org.imprimatur.registry.Actor;

/**
 * Whoever asked wants it no more. What runs is cancelled and never released, what waits for an owner waits no more, and
 * what was released loses its media; requests, decisions, postings and manifests' consent stay on record, and nothing is
 * paid back.
 */
@Stateless
public class DeletingJobs {

    @Inject
    Jobs jobs;

    @Inject
    Clearing clearing;

    @Inject
    Approvals approvals;

    @Inject
    Deletions deletions;

    @Inject
    Outputs outputs;

    @Inject
    AuditLog audit;

    /** @throws UnknownThingException when it is not the actor's, or gone already */
    public void delete(Actor actor, Job.Id id) {
        Job job = jobs.getVisible(actor, id);
        clearing.lock(job.request().id()); // before any row, in the same order as answers and revocations
        Instant now = Instant.now();
        if (!deletions.add(id, actor.person().id(), now)) {
            throw new UnknownThingException(id.kind().wire(), id);
        }
        approvals.withdraw(job.request().id(), now);
        jobs.callOff(id, now);
        audit.record(
                actor.person().id().value(),
                "delete-generation",
                id,
                job.state().wire());
        outputs.deleteMedia(id);
    }
}
