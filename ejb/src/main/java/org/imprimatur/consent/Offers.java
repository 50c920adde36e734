package org.imprimatur.consent;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.imprimatur.licensing.terms.Terms;
import org.imprimatur.registry.Party;
import org.imprimatur.registry.Subject;
import org.jspecify.annotations.Nullable;

/** The table `offer`: a summary of each subject's newest policy, to search and sort by. Nothing is decided on it. */
@Stateless
public class Offers {

    private static final int AT_ONCE_MAX = 1000;

    @PersistenceContext
    EntityManager entities;

    @Inject
    Policies policies;

    /** Writes what is missing or older than the policy in force; usually nothing. */
    public void bringUpToDate(Party.Id owner) {
        List<?> stale = entities.createNativeQuery("select cast(s.id as text) from subject s"
                        + " join lateral (select max(version) as version from policy_version where subject = s.id) p"
                        + " on p.version is not null left join offer o on o.subject = s.id"
                        + " where s.owner = :owner and (o.subject is null or o.policy_version < p.version)")
                .setParameter("owner", owner.value())
                .setMaxResults(AT_ONCE_MAX)
                .getResultList();
        stale.forEach(id -> policies.findCurrent(Subject.Id.of((String) id)).ifPresent(this::write));
    }

    /** An older version never replaces a newer: two readers may arrive here together. */
    private void write(PolicyVersion policy) {
        Terms terms = Terms.of(policy.policy());
        Offer offer = Offer.of(terms);
        UUID subject = policy.subject().value();
        entities.createNativeQuery("insert into offer (subject, policy_version, answer, price_micros, currency,"
                        + " valid_from, valid_until) values (:subject, :version, :answer, :price, :currency,"
                        + " cast(cast(:from as text) as timestamptz), cast(cast(:until as text) as timestamptz))"
                        + " on conflict (subject) do update set policy_version = excluded.policy_version,"
                        + " answer = excluded.answer, price_micros = excluded.price_micros,"
                        + " currency = excluded.currency, valid_from = excluded.valid_from,"
                        + " valid_until = excluded.valid_until where offer.policy_version < excluded.policy_version")
                .setParameter("subject", subject)
                .setParameter("version", policy.version())
                .setParameter("answer", offer.answer().wire())
                .setParameter("price", offer.price().micros())
                .setParameter("currency", offer.price().currency().getCurrencyCode())
                .setParameter("from", written(terms.from(), Terms.SINCE_EVER))
                .setParameter("until", written(terms.until(), Terms.OPEN))
                .executeUpdate();
    }

    private static @Nullable String written(Instant moment, Instant unbounded) {
        return moment.equals(unbounded)
                ? null
                : OffsetDateTime.ofInstant(moment, ZoneOffset.UTC).toString();
    }
}
