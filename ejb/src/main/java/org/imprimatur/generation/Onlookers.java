package org.imprimatur.generation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.imprimatur.clearance.Clearances;
import org.imprimatur.problem.UnknownThingException;
import org.imprimatur.registry.Actor;
import org.imprimatur.registry.Subjects;

/** Who may look at a generation on its page: whoever asked for it, and the owners of those who were found in it. */
@Stateless
public class Onlookers {

    @Inject
    Jobs jobs;

    @Inject
    Clearances clearances;

    @Inject
    Subjects subjects;

    @Inject
    Deletions deletions;

    /**
     * To owners also once it was deleted: that somebody appeared in it stays on record.
     *
     * @throws UnknownThingException when there is none that the actor may see
     */
    public Job getShown(Actor actor, Job.Id id) {
        return jobs.find(id)
                .filter(job -> isAsker(actor, job) || owns(actor, job))
                .orElseThrow(() -> new UnknownThingException(id.kind().wire(), id));
    }

    /** Whether it is the actor's own, and not deleted. */
    public boolean isAsker(Actor actor, Job job) {
        return Jobs.isVisible(actor, job.request().actor()) && !deletions.isDeleted(job.id());
    }

    private boolean owns(Actor actor, Job job) {
        return subjects.all(clearances.subjectsOf(job.request().id())).stream()
                .anyMatch(subject -> actor.is(subject.owner()));
    }
}
