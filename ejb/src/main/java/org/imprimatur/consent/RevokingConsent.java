package org.imprimatur.consent;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.imprimatur.audit.AuditLog;
import org.imprimatur.problem.ConflictException;
import org.imprimatur.problem.Violations;
import org.imprimatur.registry.Actor;
import org.imprimatur.registry.Subject;
import org.imprimatur.registry.SubjectLocks;
import org.imprimatur.registry.Subjects;

/** An owner withdraws. Final once this returns (rule 2): every later commit sees it, on every node. */
@Stateless
public class RevokingConsent {

    @PersistenceContext
    EntityManager entities;

    @Inject
    Subjects subjects;

    @Inject
    SubjectLocks locks;

    @Inject
    AuditLog audit;

    @Inject
    Event<Revocation> revocations;

    /** @throws ConflictException when it is withdrawn already */
    public Revocation revoke(Actor actor, String handle, String reason) {
        new Violations().requireLength(reason, 0, 500, "reason").throwIfAny();
        Subject subject = subjects.getOwned(actor, handle);
        locks.narrow(subject.id());
        if (locks.current(subject.id()).withdrawn()) {
            throw new ConflictException("`@%s` is withdrawn already".formatted(handle));
        }
        locks.moveTo(subject.id(), Subject.State.WITHDRAWN);
        Revocation revocation = add(actor, subject.id(), reason, Instant.now());
        revocations.fire(revocation);
        audit.record(actor.person().id().value(), "revoke", subject.id(), reason);
        return revocation;
    }

    /** The first withdrawal of any of these subjects after a moment: a consent given then has stood until it. */
    public Optional<Instant> findFirstAfter(Collection<Subject.Id> any, Instant moment) {
        if (any.isEmpty()) {
            return Optional.empty();
        }
        return entities
                .createQuery(
                        "select min(r.revokedAt) from RevocationRecord r where r.subject in :any and r.revokedAt >= :moment",
                        Instant.class)
                .setParameter("any", any.stream().map(Subject.Id::value).toList())
                .setParameter("moment", moment)
                .getResultList()
                .stream()
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** When a subject was last withdrawn. */
    public Optional<Instant> findLast(Subject.Id subject) {
        return entities
                .createQuery(
                        "select max(r.revokedAt) from RevocationRecord r where r.subject = :subject", Instant.class)
                .setParameter("subject", subject.value())
                .getResultList()
                .stream()
                .filter(Objects::nonNull)
                .findFirst();
    }

    private Revocation add(Actor actor, Subject.Id subject, String reason, Instant at) {
        RevocationRecord row = new RevocationRecord();
        row.id = UUID.randomUUID();
        row.subject = subject.value();
        row.revokedBy = actor.person().id().value();
        row.reason = reason;
        row.revokedAt = at;
        entities.persist(row);
        return new Revocation(subject, at);
    }
}
