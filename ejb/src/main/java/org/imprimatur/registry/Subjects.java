package org.imprimatur.registry;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.imprimatur.problem.UnknownThingException;

/** All likenesses and characters. */
@Stateless
public class Subjects {

    /** The space of advisory locks for handles; answers have another, subjects use single 64-bit keys. */
    private static final int HANDLES = 2;

    @PersistenceContext
    EntityManager entities;

    /** @throws UnknownThingException when there is none */
    public Subject get(Subject.Id id) {
        SubjectRecord row = entities.find(SubjectRecord.class, id.value());
        if (row == null) {
            throw new UnknownThingException("subject", id);
        }
        return row.toSubject();
    }

    public Optional<Subject> findByHandle(String handle) {
        return entities.createQuery("select s from SubjectRecord s where s.handle = :handle", SubjectRecord.class)
                .setParameter("handle", handle)
                .getResultStream()
                .findFirst()
                .map(SubjectRecord::toSubject);
    }

    /** The subject with this handle if the actor owns it; to anyone else it is not there. */
    public Subject getOwned(Actor actor, String handle) {
        return findByHandle(handle)
                .filter(s -> actor.is(s.owner()))
                .orElseThrow(() -> new UnknownThingException("subject", "@" + handle));
    }

    /** Oldest first. */
    public List<Subject> ownedBy(Party.Id owner, Subject.Kind kind) {
        return entities.createQuery(
                        "select s from SubjectRecord s where s.owner = :owner and s.kind = :kind order by s.createdAt, s.id",
                        SubjectRecord.class)
                .setParameter("owner", owner.value())
                .setParameter("kind", kind.stored())
                .setMaxResults(1000)
                .getResultStream()
                .map(SubjectRecord::toSubject)
                .toList();
    }

    /**
     * Characters in order of their handles, those whose names, handle, aliases or description have every word.
     *
     * @param after the handle to go on behind; empty for the beginning
     */
    public List<Subject> search(Party.Id owner, SearchWords words, String after, int most) {
        Query query = entities.createNativeQuery(
                "select s.* from subject s where s.owner = :owner and s.kind = 'character' and s.handle > :after"
                        + words.sql("s") + " order by s.handle",
                SubjectRecord.class);
        words.bind(query);
        List<?> rows = query.setParameter("owner", owner.value())
                .setParameter("after", after)
                .setMaxResults(most)
                .getResultList();
        return rows.stream().map(row -> ((SubjectRecord) row).toSubject()).toList();
    }

    public List<Subject> all(Collection<Subject.Id> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return entities.createQuery(
                        "select s from SubjectRecord s where s.id in :ids order by s.id", SubjectRecord.class)
                .setParameter("ids", ids.stream().map(Subject.Id::value).toList())
                .getResultStream()
                .map(SubjectRecord::toSubject)
                .toList();
    }

    public void instruct(Subject.Id subject, String instructions) {
        entities.createQuery("update SubjectRecord s set s.instructions = :instructions where s.id = :id")
                .setParameter("instructions", instructions)
                .setParameter("id", subject.value())
                .executeUpdate();
    }

    /** The names, description, instructions and modalities of a draft in place of what there was. */
    public Subject rename(Subject.Id subject, SubjectDraft draft) {
        SubjectRecord row = entities.find(SubjectRecord.class, subject.value());
        entities.refresh(row); // what was read before the lock was held may be old
        row.take(draft);
        entities.flush();
        return row.toSubject();
    }

    /**
     * Waits for anyone else who is taking the same handle: whoever looks for it after this, finds it or takes it. Until
     * the transaction ends.
     */
    public void reserve(String handle) {
        entities.createNativeQuery("select cast(pg_advisory_xact_lock(:space, hashtext(:handle)) as text)")
                .setParameter("space", HANDLES)
                .setParameter("handle", handle)
                .getSingleResult();
    }

    public void add(Subject subject) {
        entities.persist(SubjectRecord.of(subject));
        entities.flush();
    }
}
