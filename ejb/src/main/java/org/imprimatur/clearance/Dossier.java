package org.imprimatur.clearance;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * All that is recorded of how one request was cleared.
 *
 * @param findings who was found in it and where, in the order of their finding
 * @param decision the last one
 * @param approvals what owners were asked, and said
 * @param quote what it costs; empty where nobody is to be paid
 */
public record Dossier(
        ClearanceRequest request,
        List<Found> findings,
        ClearanceDecision decision,
        List<Asked> approvals,
        Optional<Quote> quote) {

    public Dossier {
        findings = List.copyOf(findings);
        approvals = List.copyOf(approvals);
    }

    /**
     * A subject found in a request.
     *
     * @param method how: by handle, name, alias ...
     * @param start first character of the prompt that gave it away; as long as {@code end} when it was not the prompt
     */
    public record Found(String handle, String name, String method, int start, int end) {}

    /** A question to an owner. */
    public record Asked(String handle, Approval.State state, Instant askedAt, Instant expiresAt, String reason) {}
}
