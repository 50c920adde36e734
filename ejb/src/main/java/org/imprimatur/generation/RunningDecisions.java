package org.imprimatur.generation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.imprimatur.clearance.ClearanceRequest;
import org.imprimatur.clearance.Clearances;
import org.imprimatur.credentials.ConsentCredential;

/** The decision that a running job was dispatched on, for its manifest. */
@Stateless
public class RunningDecisions {

    @Inject
    Clearances clearances;

    @Inject
    Jobs jobs;

    public ConsentCredential credentialOf(Claim claim) {
        ClearanceRequest request = clearances.get(claim.request());
        return ConsentCredential.of(
                claim.job().value(), claim.grantId(), request, clearances.getDecision(jobs.decisionOf(claim.job())));
    }
}
