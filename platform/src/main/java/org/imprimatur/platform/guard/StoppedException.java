package org.imprimatur.platform.guard;

import java.util.Optional;

/** A request that does not pass the guard. */
final class StoppedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Problem problem;
    private final transient Optional<JobState> job;

    private StoppedException(Problem problem, String detail, Optional<JobState> job) {
        super(detail);
        this.problem = problem;
        this.job = job;
    }

    static StoppedException of(Problem problem, String detail) {
        return new StoppedException(problem, detail, Optional.empty());
    }

    static StoppedException alreadyCreated(JobState job) {
        return new StoppedException(
                Problem.JOB_ALREADY_CREATED, "The job " + job.job() + " was created before.", Optional.of(job));
    }

    Problem problem() {
        return problem;
    }

    /** What is known of the job that stood in the way. */
    Optional<JobState> job() {
        return job;
    }
}
