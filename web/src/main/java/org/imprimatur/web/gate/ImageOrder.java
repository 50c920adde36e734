package org.imprimatur.web.gate;

import java.net.URI;
import java.util.List;
import org.imprimatur.generation.Job;
import org.imprimatur.generation.Submission;
import org.imprimatur.registry.Actor;

/**
 * Pictures that somebody waits for, and all that an answer to them takes: it is written by a thread that knows nothing of
 * the request.
 *
 * @param publicUrl where clients reach us
 */
record ImageOrder(
        Actor actor,
        List<Submission> submissions,
        ImageRequest.ResponseFormat format,
        URI publicUrl,
        String requestId) {

    ImageOrder {
        submissions = List.copyOf(submissions);
    }

    List<Job.Id> jobs() {
        return submissions.stream()
                .flatMap(submission -> submission.job().stream())
                .map(Job::id)
                .toList();
    }
}
