package org.imprimatur.generation;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.imprimatur.licensing.money.Money;
import org.imprimatur.registry.Subject;

/** Where a subject appears, or would have appeared. */
@Stateless
public class Uses {

    /**
     * Requests by what became of them.
     *
     * @param delivered finished, and already released
     */
    public record Counts(long delivered, long running, long waiting, long denied) {}

    @PersistenceContext
    EntityManager entities;

    /** Newest first. */
    public List<Use> of(Subject subject, int first, int most) {
        Query query = entities.createNativeQuery("select r.prompt, p.display_name, c.display_name, r.asked_at,"
                + " coalesce(j.state, 'denied'), coalesce(q.amount_micros, 0), coalesce(t.currency, 'EUR'),"
                + " coalesce(j.id, '')"
                + " from (select distinct request from finding where subject = :subject) f"
                + " join clearance_request r on r.id = f.request"
                + " join party p on p.id = r.requester"
                + " join party c on c.id = r.platform"
                + " left join job j on j.request = r.id"
                + " left join quote t on t.request = r.id and j.state = 'completed'"
                + " left join quote_portion q on q.request = t.request and q.payee = :owner"
                + " order by r.asked_at desc, r.id");
        List<?> rows = query.setParameter("subject", subject.id().value())
                .setParameter("owner", subject.owner().value())
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultList();
        return rows.stream().map(row -> toUse((Object[]) row)).toList();
    }

    private static Use toUse(Object[] columns) {
        return new Use(
                (String) columns[0],
                (String) columns[1],
                (String) columns[2],
                instant(columns[3]),
                (String) columns[4],
                Money.of(((Number) columns[5]).longValue(), Currency.getInstance((String) columns[6])),
                (String) columns[7]);
    }

    /** Everything since a moment. */
    public Counts count(Subject.Id subject, Instant since) {
        Object[] row = (Object[]) entities.createNativeQuery("select count(*) filter (where j.state = 'completed'),"
                        + " count(*) filter (where j.state in ('cleared', 'dispatching', 'running')),"
                        + " count(*) filter (where j.state = 'awaiting'), count(*) filter (where j.id is null)"
                        + " from (select distinct request from finding where subject = :subject) f"
                        + " join clearance_request r on r.id = f.request and r.asked_at >= :since"
                        + " left join job j on j.request = r.id")
                .setParameter("subject", subject.value())
                .setParameter("since", since)
                .getSingleResult();
        return new Counts(number(row[0]), number(row[1]), number(row[2]), number(row[3]));
    }

    /** Finished uses by month (UTC), oldest first, months without any left out. */
    public Map<YearMonth, Long> perMonth(Subject.Id subject, Instant since) {
        List<?> rows = entities.createNativeQuery("select date_trunc('month', r.asked_at, 'UTC'), count(*)"
                        + " from (select distinct request from finding where subject = :subject) f"
                        + " join clearance_request r on r.id = f.request and r.asked_at >= :since"
                        + " join job j on j.request = r.id and j.state = 'completed' group by 1 order by 1")
                .setParameter("subject", subject.value())
                .setParameter("since", since)
                .getResultList();
        Map<YearMonth, Long> months = new TreeMap<>();
        for (Object row : rows) {
            Object[] columns = (Object[]) row;
            months.put(YearMonth.from(instant(columns[0]).atOffset(ZoneOffset.UTC)), number(columns[1]));
        }
        return months;
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }

    private static Instant instant(Object column) {
        return column instanceof Instant instant ? instant : ((OffsetDateTime) column).toInstant();
    }
}
