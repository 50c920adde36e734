package org.imprimatur.clearance;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.imprimatur.consent.Revocation;
import org.imprimatur.licensing.money.Money;
import org.imprimatur.registry.Party;
import org.imprimatur.registry.Subject;

/** Questions to owners and their answers. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Approvals {

    private static final Duration CLOCK = Duration.ofDays(7);

    @PersistenceContext
    EntityManager entities;

    @Inject
    Event<ApprovalAsked> questions;

    @Inject
    Event<RequestLapsed> lapses;

    public void ask(ClearanceRequest request, List<SubjectDecision> toAsk) {
        for (SubjectDecision subject : toAsk) {
            ApprovalRecord row = new ApprovalRecord();
            row.id = UUID.randomUUID();
            row.request = request.id().value();
            row.subject = subject.subject().value();
            row.state = Approval.State.WAITING.wire();
            row.askedAt = request.askedAt();
            row.expiresAt = request.askedAt().plus(CLOCK);
            row.reason = "";
            entities.persist(row);
            questions.fire(new ApprovalAsked(new Approval.Id(row.id)));
        }
    }

    /** The subjects whose owners said yes to this request. */
    public Set<Subject.Id> agreed(ClearanceRequest.Id request) {
        return entities.createQuery(
                        "select a.subject from ApprovalRecord a where a.request = :request and a.state = 'approved'",
                        UUID.class)
                .setParameter("request", request.value())
                .getResultStream()
                .map(Subject.Id::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    public boolean isAnyWaiting(ClearanceRequest.Id request) {
        return !entities.createQuery(
                        "select a.id from ApprovalRecord a where a.request = :request and a.state = 'waiting'",
                        UUID.class)
                .setParameter("request", request.value())
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** Takes a waiting question to its answer. @return whether it was still waiting */
    public boolean answer(Approval.Id id, Approval.State answer, Party.Id by, String reason, Instant at) {
        boolean answered = entities.createQuery(
                                "update ApprovalRecord a set a.state = :state, a.answeredBy = :by, a.answeredAt = :at,"
                                        + " a.reason = :reason where a.id = :id and a.state = 'waiting' and a.expiresAt > :at")
                        .setParameter("state", answer.wire())
                        .setParameter("by", by.value())
                        .setParameter("at", at)
                        .setParameter("reason", reason)
                        .setParameter("id", id.value())
                        .executeUpdate()
                == 1;
        if (answered) { // whoever tells of it in this transaction reads what it says now
            entities.refresh(entities.find(ApprovalRecord.class, id.value()));
        }
        return answered;
    }

    /** A request in which a subject has been withdrawn needs no answer of anybody any more. */
    public void withdraw(@Observes Revocation revocation) {
        entities.createQuery("update ApprovalRecord a set a.state = 'withdrawn', a.answeredAt = :at"
                        + " where a.state = 'waiting' and a.request in"
                        + " (select f.request from FindingRecord f where f.subject = :subject)")
                .setParameter("at", revocation.revokedAt())
                .setParameter("subject", revocation.subject().value())
                .executeUpdate();
    }

    /** A request that is refused, or that whoever asked takes back, needs no answer any more. */
    public void withdraw(ClearanceRequest.Id request, Instant at) {
        entities.createQuery("update ApprovalRecord a set a.state = 'withdrawn', a.answeredAt = :at"
                        + " where a.request = :request and a.state = 'waiting'")
                .setParameter("at", at)
                .setParameter("request", request.value())
                .executeUpdate();
    }

    /** Requests whose clock has run out without an answer; each is marked, and returned once. */
    public List<ClearanceRequest.Id> expire(Instant now) {
        List<?> rows = entities.createNativeQuery("update approval set state = 'expired', answered_at = :now"
                        + " where state = 'waiting' and expires_at <= :now returning cast(request as text)")
                .setParameter("now", now)
                .getResultList();
        List<ClearanceRequest.Id> lapsed = rows.stream()
                .map(row -> new ClearanceRequest.Id(UUID.fromString((String) row)))
                .distinct()
                .toList();
        lapsed.forEach(request -> lapses.fire(new RequestLapsed(request)));
        return lapsed;
    }

    public Optional<Approval> find(Approval.Id id) {
        return query("where a.id = :id", List.of())
                .setParameter("id", id.value())
                .getResultStream()
                .findFirst()
                .map(Approvals::toApproval);
    }

    /** Every question that a request led to, once. */
    public List<Approval> ofRequest(ClearanceRequest.Id request) {
        Map<Approval.Id, Approval> byId = new LinkedHashMap<>(); // a request that was decided twice joins twice
        query("where a.request = :request order by a.askedAt, a.id", List.of())
                .setParameter("request", request.value())
                .getResultStream()
                .map(Approvals::toApproval)
                .forEach(approval -> byId.putIfAbsent(approval.id(), approval));
        return List.copyOf(byId.values());
    }

    /** What waits for the owner of these subjects, oldest first. */
    public List<Approval> waitingFor(Collection<Subject.Id> subjects, int most) {
        if (subjects.isEmpty()) {
            return List.of();
        }
        return query("where a.state = 'waiting' and a.subject in :subjects order by a.askedAt, a.id", subjects)
                .setMaxResults(most)
                .getResultStream()
                .map(Approvals::toApproval)
                .toList();
    }

    /** What this owner can still answer, the soonest to lapse first. */
    public List<Approval> waitingOf(Party.Id owner, Instant now, int first, int most) {
        return query(
                        "where a.state = 'waiting' and a.expiresAt > :now and s.owner = :owner"
                                + " order by a.expiresAt, a.id",
                        List.of())
                .setParameter("now", now)
                .setParameter("owner", owner.value())
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultStream()
                .map(Approvals::toApproval)
                .toList();
    }

    public long countWaitingOf(Party.Id owner, Instant now) {
        return entities.createQuery(
                        "select count(a) from ApprovalRecord a join SubjectRecord s on s.id = a.subject"
                                + " where a.state = 'waiting' and a.expiresAt > :now and s.owner = :owner",
                        Long.class)
                .setParameter("now", now)
                .setParameter("owner", owner.value())
                .getSingleResult();
    }

    /** What this owner was asked and need not answer any more, the latest first. */
    public List<Approval> decidedOf(Party.Id owner, int first, int most) {
        return query("where a.state <> 'waiting' and s.owner = :owner order by a.answeredAt desc, a.id", List.of())
                .setParameter("owner", owner.value())
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultStream()
                .map(Approvals::toApproval)
                .toList();
    }

    /** Those of these that ask this owner. */
    public List<Approval> theseOf(Party.Id owner, Collection<Approval.Id> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return query("where a.id in :ids and s.owner = :owner order by a.askedAt, a.id", List.of())
                .setParameter("ids", ids.stream().map(Approval.Id::value).toList())
                .setParameter("owner", owner.value())
                .getResultStream()
                .map(Approvals::toApproval)
                .toList();
    }

    private TypedQuery<Object[]> query(String where, Collection<Subject.Id> subjects) {
        var query = entities.createQuery(
                "select a, r, s.handle, d.priceMicros, d.currency from ApprovalRecord a"
                        + " join ClearanceRequestRecord r on r.id = a.request"
                        + " join SubjectRecord s on s.id = a.subject"
                        + " join DecisionRecord f on f.request = a.request and f.decidedAt = a.askedAt"
                        + " join DecisionSubjectRecord d on d.decision = f.id and d.subject = a.subject "
                        + where,
                Object[].class);
        if (!subjects.isEmpty()) {
            query.setParameter(
                    "subjects", subjects.stream().map(Subject.Id::value).toList());
        }
        return query;
    }

    private static Approval toApproval(Object[] columns) {
        ApprovalRecord row = (ApprovalRecord) columns[0];
        ClearanceRequestRecord request = (ClearanceRequestRecord) columns[1];
        return new Approval(
                new Approval.Id(row.id),
                new ClearanceRequest.Id(row.request),
                new Subject.Id(row.subject),
                (String) columns[2],
                Approval.State.ofWire(row.state),
                request.prompt,
                new Party.Id(request.requester),
                new Party.Id(request.platform),
                request.purpose,
                request.territory,
                Money.of((Long) columns[3], Currency.getInstance((String) columns[4])),
                row.askedAt,
                row.expiresAt,
                row.reason);
    }
}
