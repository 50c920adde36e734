package org.imprimatur.clearance;

import java.util.Set;
import java.util.UUID;
import org.imprimatur.licensing.money.Money;
import org.imprimatur.licensing.policy.Audience;
import org.imprimatur.registry.Party;
import org.imprimatur.registry.Subject;
import org.imprimatur.royalties.PolicyShares;

/**
 * What one subject's policy said, and on which versions it said so: enough to replay it.
 *
 * @param policyVersion 0 when there was none
 * @param policySha256 of the policy's stored text; empty when there was none
 * @param rule the uid of the deciding rule within the policy; empty when none decided
 * @param price what the policy asks of this requester
 */
public record SubjectDecision(
        Subject.Id subject,
        String handle,
        String name,
        Party.Id owner,
        long subjectVersion,
        int policyVersion,
        String policySha256,
        Set<Audience> standing,
        Outcome outcome,
        String reason,
        String rule,
        Money price,
        PolicyShares shares) {

    public SubjectDecision {
        standing = Set.copyOf(standing);
    }

    UUID subjectId() {
        return subject.value();
    }
}
