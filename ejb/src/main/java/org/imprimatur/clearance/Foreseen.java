package org.imprimatur.clearance;

import java.util.List;
import java.util.Set;
import org.imprimatur.licensing.detection.Finding;
import org.imprimatur.licensing.money.Money;
import org.imprimatur.licensing.policy.Audience;
import org.imprimatur.licensing.policy.Category;
import org.imprimatur.licensing.policy.Explanation;

/**
 * What would become of a request, as far as one subject goes.
 *
 * @param policyVersion 0 when there is none; the next one for a draft
 * @param rule of the policy that decides; empty when none does
 * @param standing the circles that the asker is in
 * @param checks the conditions of that rule, and every exclusion; none without a policy
 * @param found whether the prompt would lead to the subject
 * @param findings where its words name whom, the subject and others, in order
 * @param categories that it was decided with, declared and found
 */
public record Foreseen(
        Outcome outcome,
        String reason,
        int policyVersion,
        String rule,
        Money price,
        Set<Audience> standing,
        List<Explanation.Check> checks,
        boolean found,
        List<Named> findings,
        Set<Category> categories) {

    public Foreseen {
        standing = Set.copyOf(standing);
        checks = List.copyOf(checks);
        findings = List.copyOf(findings);
        categories = Set.copyOf(categories);
    }

    /** A span of the prompt and whom it names. */
    public record Named(Finding finding, String handle, boolean self) {}
}
