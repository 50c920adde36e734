package org.imprimatur.generation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.imprimatur.clearance.ClearanceRequest;
import org.imprimatur.clearance.Clearances;
import org.imprimatur.clearance.Dossiers;
import org.imprimatur.clearance.Quote;
import org.imprimatur.consent.RevokingConsent;
import org.imprimatur.credentials.ConsentStatus;
import org.imprimatur.credentials.ConsentStatuses;
import org.imprimatur.problem.UnknownThingException;
import org.imprimatur.registry.Actor;
import org.imprimatur.registry.Subject;
import org.imprimatur.registry.Subjects;

/** Reads generations for their pages: one with all that belongs to it, or a list. */
@Stateless
public class ShowingGenerations {

    private static final int CHILDREN_MAX = 50;

    /**
     * One line of a list.
     *
     * @param hasThumbnail whether there is one that may be shown
     */
    public record Line(Job job, Optional<Quote> quote, boolean hasThumbnail) {}

    /** Part of a list; whether there are more behind it. */
    public record Lines(List<Line> lines, boolean hasMore) {
        public Lines {
            lines = List.copyOf(lines);
        }
    }

    @PersistenceContext
    EntityManager entities;

    @Inject
    Jobs jobs;

    @Inject
    Onlookers onlookers;

    @Inject
    Deletions deletions;

    @Inject
    Outputs outputs;

    @Inject
    Clearances clearances;

    @Inject
    Dossiers dossiers;

    @Inject
    Subjects subjects;

    @Inject
    RevokingConsent revocations;

    @Inject
    ConsentStatuses statuses;

    /** The actor's own. */
    public Lines list(Actor actor, JobFilter filter) {
        JobPage page = jobs.listVisible(actor, filter);
        return new Lines(page.jobs().stream().map(this::line).toList(), page.hasMore());
    }

    private Line line(Job job) {
        return new Line(job, clearances.findQuote(job.request().id()), hasThumbnail(job));
    }

    private boolean hasThumbnail(Job job) {
        return job.state() == JobState.COMPLETED
                && outputs.find(job.id()).flatMap(StoredOutput::thumbnail).isPresent()
                && statuses.findOfJob(job.id().value())
                        .filter(ConsentStatus::isInForce)
                        .isPresent();
    }

    /**
     * To whoever asked for it and to the owners of those in it.
     *
     * @param all whether the reader may see every generation there is
     * @throws UnknownThingException when there is none that the reader may see
     */
    public ShownGeneration get(Actor actor, Job.Id id, boolean all) {
        Job job = jobs.find(id)
                .filter(found -> isShown(actor, found, all))
                .orElseThrow(() -> new UnknownThingException(id.kind().wire(), id));
        boolean isDeleted = deletions.isDeleted(id);
        return new ShownGeneration(
                job,
                onlookers.isAsker(actor, job),
                owns(actor, job.request().id()),
                isDeleted,
                dossiers.get(job.request().id()),
                isDeleted ? Optional.empty() : outputs.find(id),
                consents(job),
                job.request().findParent().flatMap(parent -> relative(actor, new Job.Id(parent), all)),
                children(id).stream()
                        .flatMap(child -> relative(actor, child, all).stream())
                        .filter(ShownGeneration.Relative::isShown)
                        .toList());
    }

    private boolean isShown(Actor actor, Job job, boolean all) {
        return all || onlookers.isAsker(actor, job) || owns(actor, job.request().id());
    }

    private boolean owns(Actor actor, ClearanceRequest.Id request) {
        return subjects.all(clearances.subjectsOf(request)).stream().anyMatch(subject -> actor.is(subject.owner()));
    }

    private Optional<ShownGeneration.Relative> relative(Actor actor, Job.Id id, boolean all) {
        return jobs.find(id).map(job -> new ShownGeneration.Relative(job, isShown(actor, job, all)));
    }

    private List<Job.Id> children(Job.Id parent) {
        List<?> ids = entities.createNativeQuery("select j.id from clearance_request r join job j on j.request = r.id"
                        + " where r.parent = :parent order by r.asked_at desc, j.id")
                .setParameter("parent", parent.value())
                .setMaxResults(CHILDREN_MAX)
                .getResultList();
        return ids.stream().map(id -> new Job.Id((String) id)).toList();
    }

    private List<ShownGeneration.Consent> consents(Job job) {
        Instant since = statuses.findOfJob(job.id().value())
                .map(ConsentStatus::givenAt)
                .orElseGet(() -> job.request().askedAt());
        return subjects.all(clearances.subjectsOf(job.request().id())).stream()
                .map(subject -> consent(subject, since))
                .toList();
    }

    private ShownGeneration.Consent consent(Subject subject, Instant since) {
        Optional<Instant> withdrawn = revocations.findFirstAfter(List.of(subject.id()), since);
        return new ShownGeneration.Consent(subject.name(), subject.handle(), withdrawn);
    }
}
