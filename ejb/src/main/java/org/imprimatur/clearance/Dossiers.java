package org.imprimatur.clearance;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.imprimatur.problem.UnknownThingException;

/** Reads how requests were cleared. Who may read which is its caller's to say. */
@Stateless
public class Dossiers {

    @PersistenceContext
    EntityManager entities;

    @Inject
    Clearances clearances;

    /** @throws UnknownThingException when there is none */
    public Dossier get(ClearanceRequest.Id id) {
        ClearanceRequest request = clearances.get(id);
        return new Dossier(request, findings(id), lastDecision(id), approvals(id), clearances.findQuote(id));
    }

    private ClearanceDecision lastDecision(ClearanceRequest.Id id) {
        return entities.createQuery(
                        "select d.id from DecisionRecord d where d.request = :request order by d.decidedAt desc",
                        UUID.class)
                .setParameter("request", id.value())
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(ClearanceDecision.Id::new)
                .map(clearances::getDecision)
                .orElseThrow(() -> new UnknownThingException("decision", id));
    }

    private List<Dossier.Found> findings(ClearanceRequest.Id id) {
        List<?> rows = entities.createNativeQuery(
                        "select s.handle, s.name, f.method, f.span_start, f.span_end"
                                + " from finding f join subject s on s.id = f.subject where f.request = :request order by f.ordinal")
                .setParameter("request", id.value())
                .getResultList();
        return rows.stream().map(row -> toFound((Object[]) row)).toList();
    }

    private static Dossier.Found toFound(Object[] columns) {
        return new Dossier.Found(
                (String) columns[0],
                (String) columns[1],
                (String) columns[2],
                ((Number) columns[3]).intValue(),
                ((Number) columns[4]).intValue());
    }

    private List<Dossier.Asked> approvals(ClearanceRequest.Id id) {
        List<?> rows = entities.createNativeQuery("select s.handle, a.state, a.asked_at, a.expires_at, a.reason"
                        + " from approval a join subject s on s.id = a.subject where a.request = :request"
                        + " order by s.handle")
                .setParameter("request", id.value())
                .getResultList();
        return rows.stream().map(row -> toAsked((Object[]) row)).toList();
    }

    private static Dossier.Asked toAsked(Object[] columns) {
        return new Dossier.Asked(
                (String) columns[0],
                Approval.State.ofWire((String) columns[1]),
                instant(columns[2]),
                instant(columns[3]),
                (String) columns[4]);
    }

    private static Instant instant(Object column) {
        return column instanceof Instant instant ? instant : ((OffsetDateTime) column).toInstant();
    }
}
