package org.imprimatur.generation;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.imprimatur.media.Digest;

/** The outputs that were ever released, by the label of their manifest. */
@Stateless
public class ReleasedManifests {

    @PersistenceContext
    EntityManager entities;

    /** An output as it was released; its file may be gone since. */
    public record Released(Job.Id job, String manifest, Digest address, String contentType, Instant releasedAt) {}

    public Optional<Released> find(String manifest) {
        return entities.createQuery("select o from OutputRecord o where o.manifest = :manifest", OutputRecord.class)
                .setParameter("manifest", manifest)
                .getResultStream()
                .findFirst()
                .map(row -> new Released(
                        new Job.Id(row.job), row.manifest, new Digest(row.address), row.contentType, row.releasedAt));
    }

    /** Those of the manifests that are here. */
    public Set<String> known(Collection<String> manifests) {
        return manifests.isEmpty()
                ? Set.of()
                : Set.copyOf(entities.createQuery(
                                "select o.manifest from OutputRecord o where o.manifest in :manifests", String.class)
                        .setParameter("manifests", manifests)
                        .getResultList());
    }
}
