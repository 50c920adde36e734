package org.imprimatur.generation;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.imprimatur.clearance.Clearance;
import org.imprimatur.clearance.ClearanceRequest;
import org.imprimatur.clearance.Clearances;
import org.imprimatur.clearance.Clearing;
import org.imprimatur.clearance.Outcome;
import org.imprimatur.clearance.RequestSettled;
import org.imprimatur.problem.ConflictException;
import org.imprimatur.problem.InvalidInputException;
import org.imprimatur.problem.UnknownThingException;
import org.imprimatur.registry.Actor;
import org.imprimatur.registry.Subject;

/** The gate: a request is decided, and only what is not denied becomes a job. One transaction. */
@Stateless
public class SubmittingJobs {

    @Inject
    Clearing clearing;

    @Inject
    Jobs jobs;

    @Inject
    Clearances clearances;

    /**
     * A denial is an answer, not an error: it is recorded like every other.
     *
     * @throws UnknownThingException when it is a remix of what the actor cannot see
     * @throws ConflictException when it is a remix of what is not completed
     */
    public Submission submit(ClearanceRequest request) {
        Clearance clearance = clearing.clear(request, inherited(request));
        return new Submission(clearance, jobFor(clearance));
    }

    /** Several of the same, each a job of its own: all are made, or none. */
    public List<Submission> submitAll(List<ClearanceRequest> requests) {
        return requests.stream().map(this::submit).toList();
    }

    /** Everyone who was found in the parent: those in its own prompt and those that it inherited. */
    private Set<Subject.Id> inherited(ClearanceRequest request) {
        return request.findParent()
                .map(id -> getRemixable(request.actor(), new Job.Id(id)))
                .map(parent -> clearances.subjectsOf(parent.request().id()))
                .orElse(Set.of());
    }

    private Job getRemixable(Actor actor, Job.Id id) {
        Job parent = jobs.getVisible(actor, id);
        if (parent.kind() != Job.Kind.VIDEO) {
            throw InvalidInputException.of("video_id", "names an image: only videos can be remixed");
        }
        if (parent.state() != JobState.COMPLETED) {
            throw new ConflictException("only a completed video can be remixed: `%s` is %s"
                    .formatted(id, parent.state().wire()));
        }
        return parent;
    }

    private Optional<Job> jobFor(Clearance clearance) {
        return switch (clearance.decision().outcome()) {
            case DENIED -> Optional.empty();
            case ASK_FIRST -> Optional.of(add(clearance, JobState.AWAITING));
            case PERMITTED -> Optional.of(add(clearance, JobState.CLEARED));
        };
    }

    private Job add(Clearance clearance, JobState state) {
        return jobs.add(
                clearance.request(),
                state,
                clearance.decision(),
                clearance.request().askedAt());
    }

    /** The owners of a waiting request have answered. */
    public void settle(@Observes RequestSettled settled) {
        Clearance clearance = settled.clearance();
        boolean permitted = clearance.decision().outcome() == Outcome.PERMITTED;
        String code = permitted ? "" : refusalCode(clearance);
        jobs.settle(
                clearance.request().id(),
                clearance.decision(),
                permitted ? JobState.CLEARED : JobState.REFUSED,
                code,
                clearance.decision().decidedAt());
    }

    private static String refusalCode(Clearance clearance) {
        boolean stillAsking = clearance.decision().outcome() == Outcome.ASK_FIRST;
        return stillAsking ? "approval-denied" : clearance.decision().reason();
    }
}
