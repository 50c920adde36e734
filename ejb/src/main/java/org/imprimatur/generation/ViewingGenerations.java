package org.imprimatur.generation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.imprimatur.clearance.Approvals;
import org.imprimatur.clearance.ClearanceRequest;
import org.imprimatur.clearance.Clearances;
import org.imprimatur.clearance.Lineage;
import org.imprimatur.clearance.Quote;
import org.imprimatur.credentials.ConsentStatuses;
import org.imprimatur.licensing.detection.Finding;
import org.imprimatur.problem.UnknownThingException;
import org.imprimatur.registry.Actor;
import org.imprimatur.registry.Parties;
import org.imprimatur.registry.Party;
import org.imprimatur.registry.Subject;
import org.imprimatur.registry.Subjects;
import org.imprimatur.royalties.RevenueSplit;

/** Reads one generation for its page. */
@Stateless
public class ViewingGenerations {

    @PersistenceContext
    EntityManager entities;

    @Inject
    Onlookers onlookers;

    @Inject
    Jobs jobs;

    @Inject
    Outputs outputs;

    @Inject
    Deletions deletions;

    @Inject
    Clearances clearances;

    @Inject
    Approvals approvals;

    @Inject
    ConsentStatuses statuses;

    @Inject
    Subjects subjects;

    @Inject
    Parties parties;

    /**
     * For whoever asked for it, and for owners of those who were found in it.
     *
     * @throws UnknownThingException when there is none that the actor may see
     */
    public GenerationView getShown(Actor actor, Job.Id id) {
        return view(actor, onlookers.getShown(actor, id));
    }

    /**
     * For reviewers and auditors, who may look at every one: the caller has made sure of their role.
     *
     * @throws UnknownThingException when there is none
     */
    public GenerationView getForReview(Actor actor, Job.Id id) {
        return view(
                actor,
                jobs.find(id)
                        .orElseThrow(() -> new UnknownThingException(id.kind().wire(), id)));
    }

    private GenerationView view(Actor actor, Job job) {
        ClearanceRequest.Id request = job.request().id();
        return new GenerationView(
                job,
                onlookers.isAsker(actor, job),
                ancestors(job.id()),
                remixes(job.id()),
                evidence(request),
                clearances.decisions(request),
                clearances.findQuote(request).map(this::split),
                statuses.findOfJob(job.id().value()),
                outputs.find(job.id()),
                approvals.ofRequest(request),
                deletions.findDeletedAt(job.id()));
    }

    /** Nearest first. */
    private List<Job.Id> ancestors(Job.Id job) {
        List<?> rows = entities.createNativeQuery("with recursive line (job, step) as ("
                        + " select r.parent, 1 from job j join clearance_request r on r.id = j.request where j.id = :job"
                        + " union all"
                        + " select r.parent, l.step + 1 from line l join job j on j.id = l.job"
                        + " join clearance_request r on r.id = j.request where l.step < :most)"
                        + " select job from line where job is not null order by step")
                .setParameter("job", job.value())
                .setParameter("most", Lineage.DEPTH_MAX)
                .getResultList();
        return rows.stream().map(row -> new Job.Id((String) row)).toList();
    }

    private long remixes(Job.Id job) {
        return ((Number) entities.createNativeQuery(
                                "select count(*) from clearance_request r join job j on j.request = r.id"
                                        + " where r.parent = :job and j.state = 'completed'"
                                        + " and not exists (select 1 from deletion d where d.job = j.id)")
                        .setParameter("job", job.value())
                        .getSingleResult())
                .longValue();
    }

    private List<GenerationView.Evidence> evidence(ClearanceRequest.Id request) {
        Map<Subject.Id, Subject> found = new HashMap<>();
        subjects.all(clearances.subjectsOf(request)).forEach(subject -> found.put(subject.id(), subject));
        return clearances.findings(request).stream()
                .map(finding -> evidence(finding, Objects.requireNonNull(found.get(Subject.Id.of(finding.subject())))))
                .toList();
    }

    private static GenerationView.Evidence evidence(Finding finding, Subject subject) {
        return new GenerationView.Evidence(
                subject.id(),
                subject.handle(),
                subject.name(),
                finding.method(),
                finding.start(),
                finding.end(),
                finding.score(),
                finding.text());
    }

    private GenerationView.Split split(Quote quote) {
        return new GenerationView.Split(
                quote.split().price(),
                quote.split().platformFee(),
                quote.split().portions().stream().map(this::share).toList());
    }

    private GenerationView.Share share(RevenueSplit.Portion portion) {
        Party.Id payee = new Party.Id(portion.payee());
        String name = parties.find(payee).map(Party::displayName).orElse(payee.toString());
        return new GenerationView.Share(payee, name, portion.amount());
    }
}
