package org.imprimatur.generation;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.imprimatur.clearance.ClearanceDecision;
import org.imprimatur.clearance.ClearanceRequest;
import org.imprimatur.clearance.Clearances;
import org.imprimatur.consent.Revocation;
import org.imprimatur.problem.UnknownThingException;
import org.imprimatur.registry.Actor;
import org.imprimatur.vitals.Measures;

/** The queue, in the database. A claim is one short update with lease and fencing token; no row lock outlives it. */
@Stateless
public class Jobs {

    private static final Duration LEASE = Duration.ofSeconds(60);

    @PersistenceContext
    EntityManager entities;

    @Inject
    Measures measures;

    @Inject
    Clearances clearances;

    @Inject
    Deletions deletions;

    @Inject
    JobListing listing;

    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public Job add(ClearanceRequest request, JobState state, ClearanceDecision decision, Instant at) {
        JobRecord row = new JobRecord();
        row.id = Job.Id.fresh(Job.Kind.of(request.medium())).value();
        row.request = request.id().value();
        row.state = state.wire();
        row.decision = decision.id().value();
        row.errorCode = "";
        row.errorMessage = "";
        row.createdAt = at;
        row.clearedAt = at;
        row.dueAt = at;
        entities.persist(row);
        return toJob(row);
    }

    /** The actor's own job: asked by them, for their organisation, or through the platform that they are. */
    public Job getVisible(Actor actor, Job.Id id) {
        return find(id).filter(job -> isVisible(actor, job.request().actor()))
                .filter(job -> !deletions.isDeleted(job.id()))
                .orElseThrow(() -> new UnknownThingException(id.kind().wire(), id));
    }

    /** The actor's own jobs, as {@link #getVisible}, a page at a time. @throws UnknownThingException at a foreign cursor */
    public JobPage listVisible(Actor actor, JobFilter filter) {
        filter.findAfter().ifPresent(after -> getVisible(actor, after));
        return listing.list(actor, filter, this::toJobs);
    }

    private List<Job> toJobs(List<String> ids) {
        List<JobRecord> rows = entities.createQuery("select j from JobRecord j where j.id in :ids", JobRecord.class)
                .setParameter("ids", ids)
                .getResultList();
        Map<ClearanceRequest.Id, ClearanceRequest> requests =
                clearances
                        .all(rows.stream()
                                .map(row -> new ClearanceRequest.Id(row.request))
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(ClearanceRequest::id, Function.identity()));
        return rows.stream()
                .map(row -> toJob(row, Objects.requireNonNull(requests.get(new ClearanceRequest.Id(row.request)))))
                .sorted(Comparator.comparingInt(job -> ids.indexOf(job.id().value())))
                .toList();
    }

    static boolean isVisible(Actor reader, Actor asker) {
        return reader.is(asker.person().id())
                || reader.is(asker.party().id())
                || reader.person().id().equals(asker.platform().id());
    }

    /** Empty when the request was denied. */
    public Optional<Job> findOfRequest(ClearanceRequest.Id request) {
        return entities.createQuery("select j from JobRecord j where j.request = :request", JobRecord.class)
                .setParameter("request", request.value())
                .getResultStream()
                .findFirst()
                .map(this::toJob);
    }

    public Optional<Job> find(Job.Id id) {
        return Optional.ofNullable(entities.find(JobRecord.class, id.value())).map(this::toJob);
    }

    private Job toJob(JobRecord row) {
        return toJob(row, clearances.get(new ClearanceRequest.Id(row.request)));
    }

    private static Job toJob(JobRecord row, ClearanceRequest request) {
        return new Job(
                new Job.Id(row.id),
                request,
                JobState.ofWire(row.state),
                row.progress,
                row.errorCode,
                row.errorMessage,
                row.createdAt,
                row.completedAt);
    }

    /** The decision that the job was dispatched on. */
    public ClearanceDecision.Id decisionOf(Job.Id id) {
        JobRecord row = entities.find(JobRecord.class, id.value());
        return new ClearanceDecision.Id(Objects.requireNonNull(row.decision, "a running job has a decision"));
    }

    /** Takes up to so many due jobs; nobody else gets them before the lease runs out. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public List<Claim> claim(int most, Instant now) {
        List<?> rows = entities.createNativeQuery(
                        "update job set lease_until = :until, lease_token = lease_token + 1 where id in ("
                                + " select id from job where (state in ('cleared', 'dispatching', 'running') or cancel_due)"
                                + " and due_at <= :now and (lease_until is null or lease_until < :now)"
                                + " order by due_at limit :most for update skip locked)"
                                + " returning id, cast(request as text), state, lease_token, coalesce(grant_id, ''),"
                                + " coalesce(backend_job, ''), cancel_due, cleared_at")
                .setParameter("until", now.plus(LEASE))
                .setParameter("now", now)
                .setParameter("most", most)
                .getResultList();
        List<Claim> claims = new ArrayList<>();
        for (Object row : rows) {
            claims.add(toClaim((Object[]) row));
        }
        return claims;
    }

    private static Claim toClaim(Object[] columns) {
        return new Claim(
                new Job.Id((String) columns[0]),
                new ClearanceRequest.Id(UUID.fromString((String) columns[1])),
                JobState.ofWire((String) columns[2]),
                ((Number) columns[3]).longValue(),
                (String) columns[4],
                (String) columns[5],
                (Boolean) columns[6],
                instant(columns[7]));
    }

    private static Instant instant(Object column) {
        return column instanceof Instant instant ? instant : ((OffsetDateTime) column).toInstant();
    }

    /**
     * A grant goes out next.
     *
     * @param until when the claim ends: a server that answers only when it is done needs more time than others
     * @return whether the claim still held
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public boolean dispatching(Claim claim, String grantId, ClearanceDecision decision, Instant until) {
        return entities.createNativeQuery(
                                "update job set state = 'dispatching', grant_id = :grant, decision = :decision,"
                                        + " lease_until = :until"
                                        + " where id = :id and state = 'cleared' and lease_token = :token")
                        .setParameter("grant", grantId)
                        .setParameter("decision", decision.id().value())
                        .setParameter("until", until)
                        .setParameter("id", claim.job().value())
                        .setParameter("token", claim.token())
                        .executeUpdate()
                == 1;
    }

    /** The grant never left: another will be made. */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public void notSent(Claim claim, Instant due) {
        entities.createNativeQuery(
                        "update job set state = 'cleared', grant_id = null, lease_until = null, due_at = :due"
                                + " where id = :id and state = 'dispatching' and lease_token = :token")
                .setParameter("due", due)
                .setParameter("id", claim.job().value())
                .setParameter("token", claim.token())
                .executeUpdate();
    }

    /** The backend took it. Recorded whatever happened meanwhile, so that it can be told to stop. */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public void running(Claim claim, String backendJob, Instant due) {
        entities.createNativeQuery(
                        "update job set state = case when state = 'dispatching' then 'running' else state end,"
                                + " cancel_due = (state <> 'dispatching'), backend_job = :backend, lease_until = null,"
                                + " due_at = :due where id = :id and lease_token = :token")
                .setParameter("backend", backendJob)
                .setParameter("due", due)
                .setParameter("id", claim.job().value())
                .setParameter("token", claim.token())
                .executeUpdate();
    }

    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public void progressed(Claim claim, int progress, Instant due) {
        entities.createNativeQuery("update job set progress = greatest(progress, :progress), lease_until = null,"
                        + " due_at = :due where id = :id and lease_token = :token")
                .setParameter("progress", progress)
                .setParameter("due", due)
                .setParameter("id", claim.job().value())
                .setParameter("token", claim.token())
                .executeUpdate();
    }

    /** @return whether the claim still held */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public boolean ended(Claim claim, JobState state, String code, String message, Instant at) {
        boolean held = entities.createNativeQuery(
                                "update job set state = :state, error_code = :code, error_message = :message,"
                                        + " progress = case when :state = 'completed' then 100 else progress end,"
                                        + " completed_at = :at, lease_until = null"
                                        + " where id = :id and lease_token = :token"
                                        + " and state in ('cleared', 'dispatching', 'running')")
                        .setParameter("state", state.wire())
                        .setParameter("code", code)
                        .setParameter("message", message)
                        .setParameter("at", at)
                        .setParameter("id", claim.job().value())
                        .setParameter("token", claim.token())
                        .executeUpdate()
                == 1;
        if (held) {
            measures.ended(state.wire(), code);
        }
        return held;
    }

    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public void cancelled(Claim claim) {
        entities.createNativeQuery(
                        "update job set cancel_due = false, lease_until = null where id = :id and lease_token = :token")
                .setParameter("id", claim.job().value())
                .setParameter("token", claim.token())
                .executeUpdate();
    }

    /** The owners have answered. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void settle(
            ClearanceRequest.Id request, ClearanceDecision decision, JobState state, String code, Instant at) {
        entities.createNativeQuery("update job set state = :state, decision = :decision, error_code = :code,"
                        + " error_message = :message, due_at = :at, cleared_at = :at,"
                        + " completed_at = case when :state = 'cleared' then null else cast(:at as timestamptz) end"
                        + " where request = :request and state = 'awaiting'")
                .setParameter("state", state.wire())
                .setParameter("decision", decision.id().value())
                .setParameter("code", code)
                .setParameter("message", Reasons.sentence(code))
                .setParameter("at", at)
                .setParameter("request", request.value())
                .executeUpdate();
    }

    /** Nobody answered in time. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void expire(List<ClearanceRequest.Id> requests, Instant at) {
        for (ClearanceRequest.Id request : requests) {
            entities.createNativeQuery(
                            "update job set state = 'refused', error_code = 'approval-expired',"
                                    + " error_message = :message, completed_at = :at where request = :request and state = 'awaiting'")
                    .setParameter("message", Reasons.sentence("approval-expired"))
                    .setParameter("at", at)
                    .setParameter("request", request.value())
                    .executeUpdate();
        }
    }

    /** Whoever asked calls it off: what is not released yet never will be, and the backend is told to stop. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void callOff(Job.Id id, Instant at) {
        entities.createNativeQuery("update job set state = 'cancelled', error_code = 'cancelled',"
                        + " error_message = :message, completed_at = :at, due_at = :at,"
                        + " cancel_due = (backend_job is not null)"
                        + " where id = :id and state in ('awaiting', 'cleared', 'dispatching', 'running')")
                .setParameter("message", Reasons.sentence("cancelled"))
                .setParameter("at", at)
                .setParameter("id", id.value())
                .executeUpdate();
    }

    /** Everything that is not released yet ends here, and the backend is told to stop (rule 2). */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void withdraw(@Observes Revocation revocation) {
        entities.createNativeQuery("update job set state = 'withdrawn', error_code = 'consent-withdrawn',"
                        + " error_message = :message, completed_at = :at, due_at = :at,"
                        + " cancel_due = (backend_job is not null)"
                        + " where state in ('awaiting', 'cleared', 'dispatching', 'running')"
                        + " and request in (select f.request from finding f where f.subject = :subject)")
                .setParameter("message", Reasons.sentence("consent-withdrawn"))
                .setParameter("at", revocation.revokedAt())
                .setParameter("subject", revocation.subject().value())
                .executeUpdate();
    }
}
