package org.imprimatur.registry;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * Rule 2, a revocation is final at once: whoever commits a use holds a shared lock on each subject, whoever narrows
 * what is permitted holds the exclusive one and moves the version. Advisory, because they queue fairly where row locks
 * let a hot subject starve its writers; held until the transaction ends.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class SubjectLocks {

    /** What a subject's row says now. */
    public record Current(long version, boolean withdrawn) {}

    @PersistenceContext
    EntityManager entities;

    /**
     * Locks in one order for everyone, then reads versions in a statement that starts after the last lock was granted
     * (READ COMMITTED), never from a cached entity.
     */
    public Map<Subject.Id, Current> share(Collection<Subject.Id> subjects) {
        if (subjects.isEmpty()) {
            return Map.of();
        }
        lock("pg_advisory_xact_lock_shared", subjects);
        return read(subjects);
    }

    /** Keeps every other use of the subject out until this transaction ends, and moves its version. */
    public void narrow(Subject.Id subject) {
        narrow(List.of(subject));
    }

    /** As {@link #narrow(Subject.Id)}, of all of them at once: locked in the order that everyone keeps. */
    public void narrow(Collection<Subject.Id> subjects) {
        if (subjects.isEmpty()) {
            return;
        }
        lock("pg_advisory_xact_lock", subjects);
        entities.createNativeQuery("update subject set version = version + 1 where id in (:ids)")
                .setParameter("ids", values(subjects))
                .executeUpdate();
    }

    /** As {@link #narrow}, and says whether the subject may be used at all. */
    public void moveTo(Subject.Id subject, Subject.State state) {
        lockExclusively(subject);
        entities.createNativeQuery("update subject set version = version + 1, state = :state where id = :id")
                .setParameter("state", state.stored())
                .setParameter("id", subject.value())
                .executeUpdate();
    }

    /** What the subject's row says now, never from a cached entity. */
    public Current current(Subject.Id subject) {
        return Objects.requireNonNull(read(List.of(subject)).get(subject), "subjects are never deleted");
    }

    private void lockExclusively(Subject.Id subject) {
        lock("pg_advisory_xact_lock", List.of(subject));
    }

    /** One statement; the sub-select's order is the order of the calls. */
    private void lock(String function, Collection<Subject.Id> subjects) {
        entities.createNativeQuery("select cast(" + function + "(k.lock_key) as text) from"
                        + " (select lock_key from subject where id in (:ids) order by lock_key offset 0) k")
                .setParameter("ids", values(subjects))
                .getResultList();
    }

    private Map<Subject.Id, Current> read(Collection<Subject.Id> subjects) {
        List<?> rows = entities.createNativeQuery(
                        "select cast(id as text), version, state from subject where id in (:ids)")
                .setParameter("ids", values(subjects))
                .getResultList();
        Map<Subject.Id, Current> found = new HashMap<>();
        for (Object row : rows) {
            Object[] columns = (Object[]) row;
            found.put(
                    Subject.Id.of((String) columns[0]),
                    new Current(((Number) columns[1]).longValue(), "withdrawn".equals(columns[2])));
        }
        return found;
    }

    private static List<UUID> values(Collection<Subject.Id> subjects) {
        return subjects.stream().map(Subject.Id::value).toList();
    }
}
