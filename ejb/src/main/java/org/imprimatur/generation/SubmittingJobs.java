package org.imprimatur.generation;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;
import org.imprimatur.clearance.Clearance;
import org.imprimatur.clearance.ClearanceRequest;
import org.imprimatur.clearance.Clearing;
import org.imprimatur.clearance.Outcome;
import org.imprimatur.clearance.RequestSettled;

/** The gate: a request is decided, and only what is not denied becomes a job. One transaction. */
@Stateless
public class SubmittingJobs {

    @Inject
    Clearing clearing;

    @Inject
    Jobs jobs;

    /** A denial is an answer, not an error: it is recorded like every other. */
    public Submission submit(ClearanceRequest request) {
        Clearance clearance = clearing.clear(request);
        return new Submission(clearance, jobFor(clearance));
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
