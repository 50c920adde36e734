package org.imprimatur.generation;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.imprimatur.consent.Revocation;
import org.imprimatur.registry.Party;

/** Who has made, or was making, something with a subject that is withdrawn. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class AffectedAskers {

    /** The withdrawal holds its subject's lock meanwhile: those who asked last come first, and no more than these. */
    private static final int MOST = 1000;

    /** Someone who asked. @param stopped generations that this very withdrawal ends */
    public record Asker(Party.Id person, long delivered, long stopped) {}

    @PersistenceContext
    EntityManager entities;

    /** Says the same before and after the jobs have been told. */
    public List<Asker> of(Revocation revocation) {
        List<?> rows = entities.createNativeQuery("select cast(r.requester as text),"
                        + " count(*) filter (where j.state = 'completed'),"
                        + " count(*) filter (where j.state <> 'completed')"
                        + " from (select distinct request from finding where subject = :subject) f"
                        + " join clearance_request r on r.id = f.request join job j on j.request = r.id"
                        + " where j.state in ('completed', 'awaiting', 'cleared', 'dispatching', 'running')"
                        + " or (j.state = 'withdrawn' and j.completed_at = :at)"
                        + " group by r.requester order by max(r.asked_at) desc")
                .setParameter("subject", revocation.subject().value())
                .setParameter("at", revocation.revokedAt())
                .setMaxResults(MOST)
                .getResultList();
        return rows.stream().map(row -> toAsker((Object[]) row)).toList();
    }

    private static Asker toAsker(Object[] columns) {
        return new Asker(
                new Party.Id(UUID.fromString((String) columns[0])),
                ((Number) columns[1]).longValue(),
                ((Number) columns[2]).longValue());
    }
}
