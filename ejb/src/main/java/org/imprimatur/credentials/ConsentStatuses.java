package org.imprimatur.credentials;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.imprimatur.consent.RevokingConsent;
import org.imprimatur.registry.Subject;

/** What the status URL of every manifest answers from. */
@Stateless
public class ConsentStatuses {

    @PersistenceContext
    EntityManager entities;

    @Inject
    RevokingConsent revocations;

    /** In the transaction that releases the output. */
    public void record(ConsentCredential consent) {
        ConsentStatusRecord row = new ConsentStatusRecord();
        row.id = consent.statusId();
        row.job = consent.jobId();
        row.madeAt = consent.decidedAt();
        entities.persist(row);
        for (SubjectPseudonym pseudonym : consent.subjects()) {
            PseudonymRecord name = new PseudonymRecord();
            name.id = pseudonym.id();
            name.job = consent.jobId();
            name.subject = pseudonym.subject().value();
            entities.persist(name);
        }
    }

    public Optional<ConsentStatus> find(UUID id) {
        return Optional.ofNullable(entities.find(ConsentStatusRecord.class, id)).map(this::now);
    }

    /** By the job that made the output. */
    public Optional<ConsentStatus> findOfJob(String job) {
        return entities.createQuery("select c from ConsentStatusRecord c where c.job = :job", ConsentStatusRecord.class)
                .setParameter("job", job)
                .getResultStream()
                .findFirst()
                .map(this::now);
    }

    private ConsentStatus now(ConsentStatusRecord row) {
        Map<UUID, Instant> withdrawn = new HashMap<>();
        entities.createQuery("select p from PseudonymRecord p where p.job = :job", PseudonymRecord.class)
                .setParameter("job", row.job)
                .getResultStream()
                .forEach(p -> revocations
                        .findFirstAfter(List.of(new Subject.Id(p.subject)), row.madeAt)
                        .ifPresent(at -> withdrawn.put(p.id, at)));
        return new ConsentStatus(row.id, row.madeAt, withdrawn);
    }
}
