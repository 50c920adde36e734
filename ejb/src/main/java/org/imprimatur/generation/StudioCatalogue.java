package org.imprimatur.generation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.imprimatur.consent.Offers;
import org.imprimatur.licensing.money.Money;
import org.imprimatur.registry.Party;
import org.imprimatur.registry.SearchWords;

/** A studio's characters as one looks for them: by words, by what is offered, by what they bring in. */
@Stateless
public class StudioCatalogue {

    private static final String STATE = "case when s.state = 'withdrawn' then 'withdrawn'"
            + " when o.subject is null or :now < coalesce(o.valid_from, :now)"
            + " or (o.valid_until is not null and o.valid_until <= :now) then 'closed' else o.answer end";

    @PersistenceContext
    EntityManager entities;

    @Inject
    Offers offers;

    /** Whether a character can be had, as a list shows it. */
    public enum State {
        OPEN,
        ASKS,
        CLOSED,
        WITHDRAWN;

        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Which come first; those that are alike by name. */
    public enum Order {
        NAME("folded(s.name)"),
        NEWEST("s.created_at desc"),
        USES("coalesce(u.uses, 0) desc"),
        EARNED("coalesce(e.micros, 0) desc"),
        PRICE("coalesce(o.price_micros, 0) desc");

        private final String sql;

        Order(String sql) {
            this.sql = sql;
        }

        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What to look for.
     *
     * @param states those wanted; empty for all
     * @param price `free`, `priced`, or empty for both
     * @param month since when uses and income are counted
     */
    public record Search(SearchWords words, List<State> states, String price, Order order, Instant month) {
        public Search {
            states = List.copyOf(states);
        }
    }

    /**
     * One character.
     *
     * @param offered whether there are terms at all: without, the price says nothing
     * @param earned in the month, by currency; empty for nothing
     * @param picture names the newest reference picture; empty when there is none
     */
    public record Entry(
            String handle,
            String name,
            State state,
            boolean offered,
            Money price,
            long uses,
            List<Money> earned,
            String picture) {
        public Entry {
            earned = List.copyOf(earned);
        }
    }

    /** One page of what was found, and how much was. */
    public record Found(List<Entry> entries, long total) {
        public Found {
            entries = List.copyOf(entries);
        }
    }

    public Found find(Party.Id owner, Search search, int first, int most, Instant now) {
        offers.bringUpToDate(owner);
        Query query = entities.createNativeQuery(sql(search));
        search.words().bind(query);
        if (!search.states().isEmpty()) {
            query.setParameter(
                    "states", search.states().stream().map(State::wire).toList());
        }
        List<?> rows = query.setParameter("owner", owner.value())
                .setParameter("since", search.month())
                .setParameter("now", now)
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultList();
        List<Entry> entries = rows.stream().map(row -> toEntry((Object[]) row)).toList();
        long total = rows.isEmpty() ? 0 : ((Number) ((Object[]) rows.get(0))[9]).longValue();
        return new Found(entries, total);
    }

    /** How many there are, whatever was looked for. */
    public long count(Party.Id owner) {
        return ((Number) entities.createNativeQuery(
                                "select count(*) from subject where owner = :owner and kind = 'character'")
                        .setParameter("owner", owner.value())
                        .getSingleResult())
                .longValue();
    }

    private static String sql(Search search) {
        return "with " + StudioIncome.BY_CHARACTER
                + ", used as (select subject, count(*) as uses from place group by subject),"
                + " earned as (select subject, sum(micros) as micros, string_agg(currency || ' ' || micros, ',') as each"
                + " from (select subject, currency, sum(micros) as micros from income group by subject, currency"
                + " having sum(micros) > 0 order by currency) c group by subject)"
                + " select s.handle, s.name, " + STATE + " as shown, o.subject is not null as offered,"
                + " coalesce(o.price_micros, 0), coalesce(o.currency, 'EUR'), coalesce(u.uses, 0), coalesce(e.each, ''),"
                + " coalesce((select m.address from media m where m.subject = s.id and m.purpose = 'reference'"
                + " order by m.created_at desc limit 1), ''), count(*) over ()"
                + " from subject s left join offer o on o.subject = s.id left join used u on u.subject = s.id"
                + " left join earned e on e.subject = s.id where s.owner = :owner and s.kind = 'character'"
                + (search.states().isEmpty() ? "" : " and " + STATE + " in (:states)")
                + price(search.price())
                + search.words().sql("s")
                + " order by " + search.order().sql + ", folded(s.name), s.handle";
    }

    private static String price(String price) {
        return switch (price) {
            case "free" -> " and o.price_micros = 0";
            case "priced" -> " and o.price_micros > 0";
            default -> "";
        };
    }

    private static Entry toEntry(Object[] columns) {
        Currency currency = Currency.getInstance((String) columns[5]);
        return new Entry(
                (String) columns[0],
                (String) columns[1],
                State.valueOf(((String) columns[2]).toUpperCase(Locale.ROOT)),
                (Boolean) columns[3],
                Money.of(((Number) columns[4]).longValue(), currency),
                ((Number) columns[6]).longValue(),
                amounts((String) columns[7]),
                (String) columns[8]);
    }

    private static List<Money> amounts(String each) {
        List<Money> amounts = new ArrayList<>();
        for (String amount : each.split(",")) {
            if (!amount.isEmpty()) {
                String[] parts = amount.split(" ");
                amounts.add(Money.of(Long.parseLong(parts[1]), Currency.getInstance(parts[0])));
            }
        }
        return amounts;
    }
}
