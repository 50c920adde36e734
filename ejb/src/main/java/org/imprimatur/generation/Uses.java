package org.imprimatur.generation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
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
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.imprimatur.credentials.ConsentStatus;
import org.imprimatur.credentials.ConsentStatuses;
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

    private static final Instant END_OF_TIME = Instant.parse("9999-12-31T23:59:59Z");
    private static final UUID NOBODY = new UUID(0, 0);

    @PersistenceContext
    EntityManager entities;

    @Inject
    ConsentStatuses statuses;

    /** Newest first, those after a place in the list. */
    public List<Use> of(Subject subject, Use.Filter filter, Optional<Use.Place> after, int most) {
        Query query = entities.createNativeQuery("select r.asked_at, cast(r.id as text), r.prompt, p.display_name,"
                        + " c.display_name, r.purpose, coalesce(j.state, 'denied'), coalesce(d.reason, ''),"
                        + " coalesce(trunc(cast(q.amount_micros as numeric) * d.price_micros / nullif(o.price_micros, 0)), 0),"
                        + " coalesce(t.currency, 'EUR'), coalesce(j.id, '')"
                        + " from (select distinct request from finding where subject = :subject) f"
                        + " join clearance_request r on r.id = f.request"
                        + " join party p on p.id = r.requester"
                        + " join party c on c.id = r.platform"
                        + " left join job j on j.request = r.id"
                        + " left join quote t on t.request = r.id and j.state = 'completed'"
                        + " left join quote_portion q on q.request = t.request and q.payee = :owner"
                        + " left join lateral (select s.decision, s.reason, s.price_micros from decision x"
                        + " join decision_subject s on s.decision = x.id and s.subject = :subject"
                        + " where x.request = r.id order by x.decided_at desc limit 1) d on true"
                        + " left join lateral (select sum(s.price_micros) price_micros from decision_subject s"
                        + " join subject u on u.id = s.subject and u.owner = :owner where s.decision = d.decision) o on true"
                        + " where " + filter.condition() + " and (r.asked_at, r.id) < (:at, :request)"
                        + " order by r.asked_at desc, r.id desc")
                .setParameter("subject", subject.id().value())
                .setParameter("owner", subject.owner().value())
                .setParameter("at", after.map(Use.Place::askedAt).orElse(END_OF_TIME))
                .setParameter("request", after.map(Use.Place::request).orElse(NOBODY))
                .setMaxResults(most);
        List<?> rows = query.getResultList();
        return rows.stream().map(row -> toUse((Object[]) row)).toList();
    }

    private Use toUse(Object[] columns) {
        String job = (String) columns[10];
        String state = (String) columns[6];
        return new Use(
                new Use.Place(instant(columns[0]), UUID.fromString((String) columns[1])),
                (String) columns[2],
                (String) columns[3],
                (String) columns[4],
                (String) columns[5],
                state,
                (String) columns[7],
                Money.of(((Number) columns[8]).longValue(), Currency.getInstance((String) columns[9])),
                job,
                state.equals("completed") && isInForce(job));
    }

    private boolean isInForce(String job) {
        return statuses.findOfJob(job).filter(ConsentStatus::isInForce).isPresent();
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
