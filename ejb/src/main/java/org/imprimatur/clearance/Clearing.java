package org.imprimatur.clearance;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.imprimatur.registry.Subject;
import org.imprimatur.registry.SubjectLocks;
import org.imprimatur.royalties.PolicyShares;
import org.imprimatur.royalties.RevenueSplit;
import org.imprimatur.settings.Settings;
import org.imprimatur.vitals.Measures;

/**
 * Decides requests, before anything is generated and again whenever it matters. Runs in its caller's transaction, which
 * holds the subjects' locks until it commits.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Clearing {

    @Inject
    FindingSubjects finding;

    @Inject
    Deciding deciding;

    @Inject
    Clearances clearances;

    @Inject
    Approvals approvals;

    @Inject
    SubjectLocks locks;

    @Inject
    Parents parents;

    @Inject
    Settings settings;

    @Inject
    Measures measures;

    /**
     * Finds, decides, and records both; asks the owners or quotes a price where that is the answer.
     *
     * @param inherited who is in the output that a remix is made from; they are decided again like those in its prompt
     */
    public Clearance clear(ClearanceRequest asked, Set<Subject.Id> inherited) {
        return measures.deciding(() -> cleared(asked, inherited));
    }

    private Clearance cleared(ClearanceRequest asked, Set<Subject.Id> inherited) {
        FindingSubjects.Found found = finding.find(asked).with(inherited);
        ClearanceRequest request = asked.withMoreCategories(found.categories());
        clearances.add(request, found);
        ClearanceDecision decision = decide(request, found.subjects(), Set.of(), request.askedAt());
        record(request.id(), decision);
        if (decision.outcome() == Outcome.ASK_FIRST) {
            approvals.ask(request, decision.with(Outcome.ASK_FIRST));
        }
        return concluded(request, decision);
    }

    /** Takes the locks under which a request is decided again; one answer to a request at a time. */
    public void lock(ClearanceRequest.Id id) {
        locks.share(clearances.subjectsOf(id));
        clearances.serialise(id);
    }

    /** Decides a request again with the owners' answers, for the record. */
    public Clearance clearAgain(ClearanceRequest.Id id, Instant at) {
        ClearanceRequest request = clearances.get(id);
        ClearanceDecision decision = decideAgain(request, at);
        record(id, decision);
        return concluded(request, decision);
    }

    /** Decides again before a grant is made out, for the record: the grant names this decision. */
    public ClearanceDecision confirm(ClearanceRequest.Id id, Instant at) {
        ClearanceDecision decision = decideAgain(clearances.get(id), at);
        record(id, decision);
        return decision;
    }

    private void record(ClearanceRequest.Id id, ClearanceDecision decision) {
        clearances.add(id, decision);
        measures.decided(decision.outcome().wire(), decision.reason());
    }

    /** Whether what was permitted still is, decided anew under the locks. */
    public ClearanceDecision recheck(ClearanceRequest.Id id, Instant at) {
        return decideAgain(clearances.get(id), at);
    }

    private ClearanceDecision decideAgain(ClearanceRequest request, Instant at) {
        return decide(request, clearances.subjectsOf(request.id()), approvals.agreed(request.id()), at);
    }

    /** What is made from an output stands no better than that output: its subjects are all among those found. */
    private ClearanceDecision decide(
            ClearanceRequest request, Set<Subject.Id> found, Set<Subject.Id> agreed, Instant at) {
        ClearanceDecision decision = deciding.decide(request, found, agreed, at);
        boolean parentWithdrawn =
                request.findParent().filter(parents::isWithdrawn).isPresent();
        return parentWithdrawn ? decision.denied("parent-withdrawn") : decision;
    }

    private Clearance concluded(ClearanceRequest request, ClearanceDecision decision) {
        List<PolicyShares> priced = decision.subjects().stream()
                .map(SubjectDecision::shares)
                .filter(shares -> !shares.price().isZero())
                .toList();
        if (decision.outcome() != Outcome.PERMITTED || priced.isEmpty()) {
            return new Clearance(request, decision, Optional.empty());
        }
        Quote quote = new Quote(request.id(), RevenueSplit.of(settings.feeParts(), priced), decision.decidedAt());
        clearances.add(quote);
        return new Clearance(request, decision, Optional.of(quote));
    }
}
