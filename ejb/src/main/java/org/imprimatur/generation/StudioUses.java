package org.imprimatur.generation;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.imprimatur.licensing.money.Money;
import org.imprimatur.registry.Party;

/** Every request that named any of a studio's characters. */
@Stateless
public class StudioUses {

    @PersistenceContext
    EntityManager entities;

    /**
     * Which of them.
     *
     * @param handle of one character; empty for all
     * @param states of jobs, or `denied` for requests without one; empty for all
     * @param from inclusive
     * @param until exclusive
     */
    public record Search(String handle, Set<String> states, Instant from, Instant until) {
        public Search {
            states = Set.copyOf(states);
        }
    }

    /** Where a page begins: behind the request that was asked then. */
    public record Cursor(Instant askedAt, UUID request) {

        /** Before the newest. */
        public static final Cursor START = new Cursor(Instant.parse("9999-01-01T00:00:00Z"), new UUID(-1, -1));

        /** As it stands in addresses; an unreadable one begins at the newest. */
        public static Cursor of(String text) {
            int bar = text.indexOf('_');
            try {
                return bar < 0
                        ? START
                        : new Cursor(Instant.parse(text.substring(0, bar)), UUID.fromString(text.substring(bar + 1)));
            } catch (DateTimeParseException | IllegalArgumentException e) {
                return START;
            }
        }

        public String text() {
            return askedAt + "_" + request;
        }
    }

    /**
     * One request.
     *
     * @param state `denied`, or the state of the job
     * @param reason code of what stopped it; empty when nothing did
     * @param job empty when the request was denied
     * @param earned what the studio's part of the price was; zero unless completed
     * @param handles the studio's characters in it
     */
    public record Row(
            Cursor cursor,
            String prompt,
            String requester,
            String platform,
            String purpose,
            String territory,
            Instant askedAt,
            String state,
            String reason,
            String job,
            Money earned,
            List<String> handles) {
        public Row {
            handles = List.copyOf(handles);
        }
    }

    /** How many were finished since a moment. */
    public long finishedSince(Party.Id owner, Instant since) {
        return ((Number) entities.createNativeQuery("select count(distinct j.id) from finding f"
                                + " join subject s on s.id = f.subject join job j on j.request = f.request"
                                + " where s.owner = :owner and s.kind = 'character' and j.state = 'completed'"
                                + " and j.completed_at >= :since")
                        .setParameter("owner", owner.value())
                        .setParameter("since", since)
                        .getSingleResult())
                .longValue();
    }

    /** Newest first. */
    public List<Row> find(Party.Id owner, Search search, Cursor after, int most) {
        Query query = entities.createNativeQuery(sql(search));
        if (!search.handle().isEmpty()) {
            query.setParameter("handle", search.handle());
        }
        if (!search.states().isEmpty()) {
            query.setParameter("states", search.states());
        }
        List<?> rows = query.setParameter("owner", owner.value())
                .setParameter("from", search.from())
                .setParameter("until", search.until())
                .setParameter("askedAt", after.askedAt())
                .setParameter("after", after.request())
                .setMaxResults(most)
                .getResultList();
        return rows.stream().map(row -> toRow((Object[]) row)).toList();
    }

    /**
     * The reason is that of the last decision: what the terms of one of these characters said, else that somebody
     * else's did not allow it. A job that ended has its own.
     */
    private static String sql(Search search) {
        return "select cast(r.id as text), r.prompt, p.display_name, c.display_name, r.purpose, r.territory, r.asked_at,"
                + " case when j.state = 'completed' and exists (select 1 from finding w join revocation v"
                + " on v.subject = w.subject and v.revoked_at >= j.completed_at where w.request = r.id)"
                + " then 'withdrawn' else coalesce(j.state, 'denied') end, case when j.id is not null then j.error_code"
                + " else coalesce((select min(d.reason) from decision_subject d join subject s on s.id = d.subject"
                + " where d.decision = last.id and d.outcome = 'denied' and s.owner = :owner),"
                + " case when last.reason = 'mixed-currencies' then last.reason else 'others-terms' end) end,"
                + " coalesce(j.id, ''), case when j.state = 'completed' then coalesce(q.amount_micros, 0) else 0 end,"
                + " coalesce(t.currency, 'EUR'), (select string_agg(distinct s.handle, ' ') from finding f"
                + " join subject s on s.id = f.subject where f.request = r.id and s.owner = :owner"
                + " and s.kind = 'character')"
                + " from (select distinct f.request from finding f join subject s on s.id = f.subject"
                + " where s.owner = :owner and s.kind = 'character'"
                + (search.handle().isEmpty() ? "" : " and s.handle = :handle") + ") named"
                + " join clearance_request r on r.id = named.request"
                + " join party p on p.id = r.requester join party c on c.id = r.platform"
                + " left join job j on j.request = r.id left join quote t on t.request = r.id"
                + " left join quote_portion q on q.request = r.id and q.payee = :owner"
                + " left join lateral (select d.id, d.reason from decision d where d.request = r.id"
                + " order by d.decided_at desc limit 1) last on true"
                + " where r.asked_at >= :from and r.asked_at < :until and (r.asked_at, r.id) < (:askedAt, :after)"
                + (search.states().isEmpty() ? "" : " and coalesce(j.state, 'denied') in (:states)")
                + " order by r.asked_at desc, r.id desc";
    }

    private static Row toRow(Object[] columns) {
        Instant askedAt = instant(columns[6]);
        return new Row(
                new Cursor(askedAt, UUID.fromString((String) columns[0])),
                (String) columns[1],
                (String) columns[2],
                (String) columns[3],
                (String) columns[4],
                (String) columns[5],
                askedAt,
                (String) columns[7],
                (String) columns[8],
                (String) columns[9],
                Money.of(((Number) columns[10]).longValue(), Currency.getInstance((String) columns[11])),
                Arrays.asList(((String) columns[12]).split(" ")));
    }

    private static Instant instant(Object column) {
        return column instanceof Instant instant ? instant : ((OffsetDateTime) column).toInstant();
    }
}
