package org.imprimatur.generation;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import org.imprimatur.licensing.money.Money;
import org.imprimatur.registry.Party;

/** What a studio's characters have earned it. The account itself is the ledger's: this says where it came from. */
@Stateless
public class StudioIncome {

    /**
     * The studio's part of the price of every finished use since `:since`, by character. Where one use shows several of
     * them, the part is divided by what each one's terms asked for it, cumulatively, so that the quotients add up to
     * it exactly; a use for which none of them asked anything counts for the first.
     */
    static final String BY_CHARACTER =
            "place as (select f.subject, j.completed_at, coalesce(t.currency, 'EUR') as currency,"
                    + " coalesce(q.amount_micros, 0) as amount,"
                    + " sum(coalesce(d.price_micros, 0)) over (partition by j.id order by f.subject) as upto,"
                    + " sum(coalesce(d.price_micros, 0)) over (partition by j.id) as total,"
                    + " coalesce(d.price_micros, 0) as price,"
                    + " row_number() over (partition by j.id order by f.subject) as place"
                    + " from (select distinct f.subject, f.request from finding f join subject s on s.id = f.subject"
                    + " where s.owner = :owner and s.kind = 'character') f"
                    + " join job j on j.request = f.request and j.state = 'completed' and j.completed_at >= :since"
                    + " left join quote t on t.request = j.request"
                    + " left join quote_portion q on q.request = j.request and q.payee = :owner"
                    + " left join decision_subject d on d.decision = j.decision and d.subject = f.subject),"
                    + " income as (select subject, completed_at, currency, cast(case"
                    + " when total > 0 then div(amount * upto, total) - div(amount * (upto - price), total)"
                    + " when place = 1 then amount else 0 end as bigint) as micros from place)";

    @PersistenceContext
    EntityManager entities;

    /** What one character earned in one month (UTC), in one currency. */
    public record Line(String handle, String name, YearMonth month, Money earned, long uses) {}

    /** By month, latest first, then by name. */
    public List<Line> since(Party.Id owner, Instant since) {
        List<?> rows = entities.createNativeQuery(
                        "with " + BY_CHARACTER
                                + " select s.handle, s.name, date_trunc('month', i.completed_at, 'UTC') as month, i.currency,"
                                + " cast(sum(i.micros) as bigint), count(*) from income i join subject s on s.id = i.subject"
                                + " group by s.handle, s.name, month, i.currency having sum(i.micros) > 0 order by month desc, s.name, s.handle")
                .setParameter("owner", owner.value())
                .setParameter("since", since)
                .getResultList();
        return rows.stream().map(row -> toLine((Object[]) row)).toList();
    }

    private static Line toLine(Object[] columns) {
        return new Line(
                (String) columns[0],
                (String) columns[1],
                YearMonth.from(instant(columns[2]).atOffset(ZoneOffset.UTC)),
                Money.of(((Number) columns[4]).longValue(), Currency.getInstance((String) columns[3])),
                ((Number) columns[5]).longValue());
    }

    private static Instant instant(Object column) {
        return column instanceof Instant instant ? instant : ((OffsetDateTime) column).toInstant();
    }
}
