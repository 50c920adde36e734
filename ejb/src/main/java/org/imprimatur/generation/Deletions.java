package org.imprimatur.generation;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import org.imprimatur.registry.Party;

/** Which jobs are gone for those who asked; their records stay. */
@Stateless
public class Deletions {

    @PersistenceContext
    EntityManager entities;

    public boolean isDeleted(Job.Id job) {
        return findDeletedAt(job).isPresent();
    }

    public Optional<Instant> findDeletedAt(Job.Id job) {
        return Optional.ofNullable(entities.find(DeletionRecord.class, job.value()))
                .map(row -> row.deletedAt);
    }

    /** @return whether it was still there */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public boolean add(Job.Id job, Party.Id by, Instant at) {
        return entities.createNativeQuery("insert into deletion (job, deleted_by, deleted_at) values (:job, :by, :at)"
                                + " on conflict (job) do nothing")
                        .setParameter("job", job.value())
                        .setParameter("by", by.value())
                        .setParameter("at", at)
                        .executeUpdate()
                == 1;
    }
}
