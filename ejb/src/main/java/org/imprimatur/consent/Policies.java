package org.imprimatur.consent;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.imprimatur.licensing.policy.OdrlJson;
import org.imprimatur.licensing.policy.Policy;
import org.imprimatur.media.Digest;
import org.imprimatur.registry.Actor;
import org.imprimatur.registry.Subject;

/** Every policy that ever was. */
@Stateless
public class Policies {

    @PersistenceContext
    EntityManager entities;

    @Inject
    ReadPolicies read;

    /** The one in force. */
    public Optional<PolicyVersion> findCurrent(Subject.Id subject) {
        return newestFirst(subject, 1).stream().findFirst();
    }

    public Optional<PolicyVersion> find(Subject.Id subject, int version) {
        return Optional.ofNullable(
                        entities.find(PolicyVersionRecord.class, new PolicyVersionRecord.Key(subject.value(), version)))
                .map(row -> row.toPolicyVersion(read));
    }

    public List<PolicyVersion> newestFirst(Subject.Id subject, int most) {
        return newestFirst(subject, Integer.MAX_VALUE, most);
    }

    /** Those below a version. */
    public List<PolicyVersion> newestFirst(Subject.Id subject, int before, int most) {
        return entities.createQuery(
                        "select p from PolicyVersionRecord p where p.subject = :subject and p.version < :before"
                                + " order by p.version desc",
                        PolicyVersionRecord.class)
                .setParameter("subject", subject.value())
                .setParameter("before", before)
                .setMaxResults(most)
                .getResultStream()
                .map(row -> row.toPolicyVersion(read))
                .toList();
    }

    public PolicyVersion add(Actor actor, Subject.Id subject, int version, Policy policy, Instant at) {
        String odrl = OdrlJson.write(policy);
        PolicyVersionRecord row = new PolicyVersionRecord();
        row.subject = subject.value();
        row.version = version;
        row.odrl = odrl;
        row.sha256 = Digest.of(odrl).hex();
        row.madeBy = actor.person().id().value();
        row.madeAt = at;
        entities.persist(row);
        return row.toPolicyVersion(read);
    }
}
