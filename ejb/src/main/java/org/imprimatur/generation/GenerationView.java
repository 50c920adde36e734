package org.imprimatur.generation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.imprimatur.clearance.Approval;
import org.imprimatur.clearance.ClearanceDecision;
import org.imprimatur.credentials.ConsentStatus;
import org.imprimatur.licensing.detection.Finding;
import org.imprimatur.licensing.money.Money;
import org.imprimatur.registry.Party;
import org.imprimatur.registry.Subject;

/**
 * All that is on record of one generation: the whole chain from what was asked to who is paid.
 *
 * @param own whether the reader asked for it, and may delete or remix it
 * @param ancestors what it is made from: its parent, that one's parent, and so on to the first; none when it is no remix
 * @param remixes how many were made of it
 * @param findings who was found in it, and how
 * @param decisions every decision made on it with its subjects, reasons, rules and prices, oldest first
 * @param split what it costs and who gets it; empty when nobody is to be paid, or nothing was permitted
 * @param consent whether consent stands; empty until it is released
 * @param output the released file and the label of its manifest; empty until it is released
 * @param approvals what owners were asked, and what they said
 * @param deletedAt when whoever asked deleted it: its media is gone then
 */
public record GenerationView(
        Job job,
        boolean own,
        List<Job.Id> ancestors,
        long remixes,
        List<Evidence> findings,
        List<ClearanceDecision> decisions,
        Optional<Split> split,
        Optional<ConsentStatus> consent,
        Optional<StoredOutput> output,
        List<Approval> approvals,
        Optional<Instant> deletedAt) {

    public GenerationView {
        ancestors = List.copyOf(ancestors);
        findings = List.copyOf(findings);
        decisions = List.copyOf(decisions);
        approvals = List.copyOf(approvals);
    }

    /** Whether there is a file to show: released, not deleted, and consent stands. */
    public boolean isShown() {
        return output.isPresent()
                && deletedAt.isEmpty()
                && consent.map(ConsentStatus::isInForce).orElse(false);
    }

    public boolean hasThumbnail() {
        return isShown() && output.flatMap(StoredOutput::thumbnail).isPresent();
    }

    /** Whether a subject is in it only because it is in its parent. */
    public boolean isInherited(Subject.Id subject) {
        return findings.stream().anyMatch(f -> f.subject().equals(subject))
                && findings.stream()
                        .filter(f -> f.subject().equals(subject))
                        .allMatch(f -> f.method() == Finding.Method.INHERITED);
    }

    /**
     * A subject found.
     *
     * @param start where in the prompt, in UTF-16 units; equal to the end when it was not found in the prompt
     * @param excerpt the words of the prompt; empty when it was not found there
     */
    public record Evidence(
            Subject.Id subject,
            String handle,
            String name,
            Finding.Method method,
            int start,
            int end,
            double score,
            String excerpt) {}

    /** A price, what the platform keeps of it, and the rest by payee. */
    public record Split(Money price, Money platformFee, List<Share> shares) {

        public Split {
            shares = List.copyOf(shares);
        }
    }

    /** What one party gets. */
    public record Share(Party.Id payee, String displayName, Money amount) {}
}
