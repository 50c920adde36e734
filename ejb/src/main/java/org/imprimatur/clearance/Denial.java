package org.imprimatur.clearance;

import java.time.Instant;
import java.util.List;

/**
 * A request that was answered with no.
 *
 * @param reason code of the answer
 * @param subjects handles of those whose policies denied
 */
public record Denial(
        ClearanceRequest.Id request,
        String prompt,
        String requester,
        String platform,
        String reason,
        List<String> subjects,
        Instant askedAt) {

    public Denial {
        subjects = List.copyOf(subjects);
    }
}
