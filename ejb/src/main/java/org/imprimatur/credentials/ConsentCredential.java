package org.imprimatur.credentials;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.imprimatur.clearance.ClearanceDecision;
import org.imprimatur.clearance.ClearanceRequest;

/**
 * Which consent allowed an output: what goes into its manifest as `org.imprimatur.consent`.
 *
 * @param statusId names the place where anyone can ask whether the consent still stands
 * @param subjects one per subject of the decision, in its order
 */
public record ConsentCredential(
        UUID statusId,
        String jobId,
        String grantId,
        ClearanceRequest request,
        ClearanceDecision decision,
        List<SubjectPseudonym> subjects) {

    public ConsentCredential {
        subjects = List.copyOf(subjects);
    }

    public static ConsentCredential of(
            String jobId, String grantId, ClearanceRequest request, ClearanceDecision decision) {
        return new ConsentCredential(
                UUID.randomUUID(),
                jobId,
                grantId,
                request,
                decision,
                decision.subjectIds().stream().map(SubjectPseudonym::fresh).toList());
    }

    Instant decidedAt() {
        return decision.decidedAt();
    }

    URI statusUrl(URI publicUrl) {
        return publicUrl.resolve("/api/consents/" + statusId);
    }
}
