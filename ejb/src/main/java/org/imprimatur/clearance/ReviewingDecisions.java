package org.imprimatur.clearance;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** What a reviewer looks at: how requests were answered. A request counts once, by the answer it was given first. */
@Stateless
public class ReviewingDecisions {

    /** How many requests were answered so, and for this reason. */
    public record Count(Outcome outcome, String reason, long requests) {}

    @PersistenceContext
    EntityManager entities;

    /** The answers of requests asked since then, most frequent first. */
    public List<Count> countSince(Instant since) {
        List<?> rows = entities.createNativeQuery("select outcome, reason, count(*) from ("
                        + " select distinct on (d.request) d.outcome, d.reason from decision d"
                        + " join clearance_request r on r.id = d.request where r.asked_at >= :since"
                        + " order by d.request, d.decided_at) first_answers"
                        + " group by outcome, reason order by 3 desc, 1, 2")
                .setParameter("since", since)
                .getResultList();
        return rows.stream().map(row -> toCount((Object[]) row)).toList();
    }

    private static Count toCount(Object[] columns) {
        return new Count(Outcome.ofWire((String) columns[0]), (String) columns[1], ((Number) columns[2]).longValue());
    }

    /** Requests that were denied outright, newest first. */
    public List<Denial> denialsBefore(Instant before, int most) {
        List<?> rows = entities.createNativeQuery("select cast(r.id as text), r.prompt, p.display_name,"
                        + " c.display_name, d.reason, r.asked_at,"
                        + " (select string_agg(s.handle, ' ' order by s.handle) from decision_subject ds"
                        + "  join subject s on s.id = ds.subject where ds.decision = d.id and ds.outcome = 'denied')"
                        + " from decision d join clearance_request r on r.id = d.request"
                        + " join party p on p.id = r.requester join party c on c.id = r.platform"
                        + " where d.outcome = 'denied' and r.asked_at < :before"
                        + " and not exists (select 1 from job j where j.request = r.id)"
                        + " order by r.asked_at desc, r.id")
                .setParameter("before", before)
                .setMaxResults(most)
                .getResultList();
        return rows.stream().map(row -> toDenial((Object[]) row)).toList();
    }

    private static Denial toDenial(Object[] columns) {
        String handles = columns[6] instanceof String text ? text : "";
        return new Denial(
                new ClearanceRequest.Id(UUID.fromString((String) columns[0])),
                (String) columns[1],
                (String) columns[2],
                (String) columns[3],
                (String) columns[4],
                handles.isEmpty() ? List.of() : Arrays.asList(handles.split(" ", -1)),
                instant(columns[5]));
    }

    private static Instant instant(Object column) {
        return column instanceof Instant instant ? instant : ((OffsetDateTime) column).toInstant();
    }
}
