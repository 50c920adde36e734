package org.imprimatur.generation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.imprimatur.clearance.ClearanceRequest;
import org.imprimatur.clearance.Outcome;
import org.imprimatur.clearance.SimulatingUses;
import org.imprimatur.consent.Policies;
import org.imprimatur.consent.PolicyVersion;
import org.imprimatur.consent.SettingPolicy;
import org.imprimatur.licensing.policy.Policy;
import org.imprimatur.licensing.terms.Terms;
import org.imprimatur.registry.Subject;

/** Decides the newest requests for a subject again, under the terms in force and under those that are not saved yet. */
@Stateless
public class ForeseeingConsequences {

    private static final int LOOKED_AT_MAX = 200;

    @PersistenceContext
    EntityManager entities;

    @Inject
    SimulatingUses simulating;

    @Inject
    Policies policies;

    @Inject
    SettingPolicy setting;

    public Consequences of(Subject subject, Terms draft, Instant at) {
        Optional<Policy> before = policies.findCurrent(subject.id()).map(PolicyVersion::policy);
        Optional<Policy> after = Optional.of(setting.draft(subject, draft));
        List<?> rows = requests(subject.id());
        Tally tally = new Tally();
        for (Object row : rows.subList(0, Math.min(rows.size(), LOOKED_AT_MAX))) {
            Object[] columns = (Object[]) row;
            ClearanceRequest.Id id = new ClearanceRequest.Id(UUID.fromString((String) columns[0]));
            Outcome was = simulating.foresee(id, subject, before, at);
            Outcome becomes = simulating.foresee(id, subject, after, at);
            tally.add((String) columns[1], (String) columns[2], was, becomes);
        }
        return tally.total(Math.min(rows.size(), LOOKED_AT_MAX), rows.size() <= LOOKED_AT_MAX);
    }

    private List<?> requests(Subject.Id subject) {
        return entities.createNativeQuery("select cast(r.id as text), j.state, p.display_name"
                        + " from (select distinct request from finding where subject = :subject) f"
                        + " join clearance_request r on r.id = f.request join party p on p.id = r.requester"
                        + " join job j on j.request = r.id"
                        + " where j.state in ('awaiting', 'cleared', 'dispatching', 'running', 'completed')"
                        + " order by r.asked_at desc, r.id")
                .setParameter("subject", subject.value())
                .setMaxResults(LOOKED_AT_MAX + 1)
                .getResultList();
    }

    /** Counts while it goes through them. */
    private static final class Tally {
        private final Set<String> losing = new LinkedHashSet<>();
        private int running;
        private int waiting;
        private int finished;

        private void add(String state, String requester, Outcome was, Outcome becomes) {
            if (was != Outcome.DENIED && becomes == Outcome.DENIED) {
                losing.add(requester);
            }
            switch (state) {
                case "awaiting" -> waiting += becomes == Outcome.DENIED ? 1 : 0;
                case "completed" -> finished += was != Outcome.DENIED && becomes == Outcome.DENIED ? 1 : 0;
                default -> running += becomes == Outcome.PERMITTED ? 0 : 1;
            }
        }

        private Consequences total(int looked, boolean all) {
            return new Consequences(List.copyOf(losing), running, waiting, finished, looked, all);
        }
    }
}
