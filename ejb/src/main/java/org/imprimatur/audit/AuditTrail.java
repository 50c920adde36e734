package org.imprimatur.audit;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

/** Reads what {@link AuditLog} wrote. Nothing here or elsewhere changes a line: the database refuses it. */
@Stateless
public class AuditTrail {

    /** Before every line. */
    public static final long NEWEST = Long.MAX_VALUE;

    @PersistenceContext
    EntityManager entities;

    /** Newest first, from below a line's id on. */
    public List<AuditEntry> before(long id, AuditFilter filter, int most) {
        List<?> rows = entities.createNativeQuery("select e.id, e.at, coalesce(p.account, cast(e.actor as text)),"
                        + " coalesce(p.display_name, ''), e.act, e.thing, e.detail"
                        + " from audit_event e left join party p on p.id = e.actor"
                        + " where e.id < :before"
                        + " and (:actor = '' or p.account = :actor or cast(e.actor as text) = :actor)"
                        + " and (:act = '' or e.act = :act) and (:thing = '' or e.thing = :thing)"
                        + " order by e.id desc")
                .setParameter("before", id)
                .setParameter("actor", filter.actor())
                .setParameter("act", filter.act())
                .setParameter("thing", filter.thing())
                .setMaxResults(most)
                .getResultList();
        return rows.stream().map(row -> toEntry((Object[]) row)).toList();
    }

    private static AuditEntry toEntry(Object[] columns) {
        return new AuditEntry(
                ((Number) columns[0]).longValue(),
                instant(columns[1]),
                (String) columns[2],
                (String) columns[3],
                (String) columns[4],
                (String) columns[5],
                (String) columns[6]);
    }

    private static Instant instant(Object column) {
        return column instanceof Instant instant ? instant : ((OffsetDateTime) column).toInstant();
    }
}
