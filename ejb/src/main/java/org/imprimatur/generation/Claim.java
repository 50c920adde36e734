package org.imprimatur.generation;

import java.time.Instant;
import org.imprimatur.clearance.ClearanceRequest;

/**
 * A worker's hold on a job. Every move it makes names the token, so that a worker whose lease has run out changes
 * nothing any more.
 *
 * @param backendJob empty until the backend took it
 * @param clearedAt when its wait for a backend began
 */
record Claim(
        Job.Id job,
        ClearanceRequest.Id request,
        JobState state,
        long token,
        String grantId,
        String backendJob,
        boolean cancelDue,
        Instant clearedAt) {

    /** The same hold, once a grant is out. */
    Claim granted(String grant) {
        return new Claim(job, request, JobState.DISPATCHING, token, grant, backendJob, cancelDue, clearedAt);
    }
}
