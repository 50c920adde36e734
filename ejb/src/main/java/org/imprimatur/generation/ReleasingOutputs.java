package org.imprimatur.generation;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import org.imprimatur.clearance.ClearanceDecision;
import org.imprimatur.clearance.ClearanceRequest;
import org.imprimatur.clearance.Clearances;
import org.imprimatur.clearance.Clearing;
import org.imprimatur.clearance.Outcome;
import org.imprimatur.credentials.ConsentCredential;
import org.imprimatur.credentials.ConsentStatuses;
import org.imprimatur.royalties.Environment;
import org.imprimatur.royalties.GenerationRevenue;
import org.imprimatur.royalties.PostingRevenue;
import org.imprimatur.settings.Settings;

/**
 * The last gate: consent is checked under the locks once more, and in the same transaction the output is released, the
 * price is posted and the job completes. Either all of it, or none.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ReleasingOutputs {

    @Inject
    Clearing clearing;

    @Inject
    Clearances clearances;

    @Inject
    ConsentStatuses statuses;

    @Inject
    Outputs outputs;

    @Inject
    PostingRevenue revenue;

    @Inject
    Jobs jobs;

    @Inject
    Settings settings;

    /** @return whether it was released; if not, the file is to be deleted */
    public boolean release(Claim claim, ConsentCredential consent, SignedFile file, Instant now) {
        ClearanceDecision decision = clearing.recheck(claim.request(), now);
        if (decision.outcome() != Outcome.PERMITTED) {
            jobs.ended(claim, JobState.WITHDRAWN, "consent-withdrawn", Reasons.sentence("consent-withdrawn"), now);
            return false;
        }
        if (!jobs.ended(claim, JobState.COMPLETED, "", "", now)) {
            return false;
        }
        outputs.add(claim.job(), file, now);
        statuses.record(consent);
        post(claim, consent.request(), now);
        return true;
    }

    private void post(Claim claim, ClearanceRequest request, Instant now) {
        clearances
                .findQuote(claim.request())
                .ifPresent(quote -> revenue.post(GenerationRevenue.of(
                        claim.job().value(),
                        settings.isSandbox() ? Environment.SANDBOX : Environment.LIVE,
                        request.actor().platform().id().value(),
                        quote.split(),
                        now)));
    }
}
