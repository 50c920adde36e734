package org.imprimatur.vitals;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How things stand, read from the database: the same on every node. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Standings {

    /** Every state in which something still has to happen, so that a gauge falls back to zero. */
    static final List<String> OPEN_STATES = List.of("awaiting", "cleared", "dispatching", "running");

    @PersistenceContext
    EntityManager entities;

    /** Jobs that have not ended, by state. */
    public Map<String, Long> openJobs() {
        List<?> rows = entities.createNativeQuery("select state, count(*) from job"
                        + " where state in ('awaiting', 'cleared', 'dispatching', 'running') group by state")
                .getResultList();
        Map<String, Long> byState = new TreeMap<>();
        OPEN_STATES.forEach(state -> byState.put(state, 0L));
        for (Object row : rows) {
            Object[] columns = (Object[]) row;
            byState.put((String) columns[0], ((Number) columns[1]).longValue());
        }
        return byState;
    }

    /** For how long the job has waited that has waited longest for a backend, in seconds; 0 when none waits. */
    public double queueAgeSeconds(Instant now) {
        return seconds("select extract(epoch from :now - min(cleared_at)) from job where state = 'cleared'", now);
    }

    /** For how long the owner has not answered whom a request has waited for longest, in seconds. */
    public double approvalAgeSeconds(Instant now) {
        return seconds("select extract(epoch from :now - min(asked_at)) from approval where state = 'waiting'", now);
    }

    /**
     * For how long a released, priced output has been without its journal entry, in seconds. Release and posting are one
     * transaction, so anything but 0 is an alarm. Looks at the last day.
     */
    public double ledgerLagSeconds(Instant now) {
        return seconds(
                "select extract(epoch from :now - min(o.released_at)) from output o join job j on j.id = o.job"
                        + " join quote q on q.request = j.request and q.price_micros > 0"
                        + " where o.released_at > cast(:now as timestamptz) - interval '1 day'"
                        + " and not exists (select 1 from journal_entry e where e.job = o.job)",
                now);
    }

    /** For how long the payout has been under way that was asked for first and not yet settled, in seconds. */
    public double payoutAgeSeconds(Instant now) {
        return seconds(
                "select extract(epoch from :now - min(created_at)) from payout where state in ('pending', 'in-transit')",
                now);
    }

    /** Answers when the database does. */
    public boolean databaseAnswers() {
        return entities.createNativeQuery("select 1").getSingleResult() != null;
    }

    private double seconds(String sql, Instant now) {
        Object age = entities.createNativeQuery(sql).setParameter("now", now).getSingleResult();
        return age == null ? 0 : ((Number) age).doubleValue();
    }
}
