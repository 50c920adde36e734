package org.imprimatur.organisations;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** When members were here last, from where they are written to. */
@Stateless
public class Sightings {

    private static final String PERSON = "person:";

    @PersistenceContext
    EntityManager entities;

    public Map<Member.Id, Instant> last(Collection<Member.Id> members) {
        List<?> rows = entities.createNativeQuery("select p.subject, c.seen_at from contact c"
                        + " join party p on p.id = c.person where p.subject in (:subjects)")
                .setParameter(
                        "subjects", members.stream().map(Sightings::subject).toList())
                .getResultList();
        Map<Member.Id, Instant> seen = new HashMap<>();
        for (Object row : rows) {
            Object[] columns = (Object[]) row;
            String subject = ((String) columns[0]).substring(PERSON.length());
            seen.put(new Member.Id(UUID.fromString(subject)), instant(columns[1]));
        }
        return seen;
    }

    /** They are told no more of what their role let them know; what they may know, their next sign-in says. */
    public void forget(Member.Id member) {
        entities.createNativeQuery(
                        "delete from contact where person in (select id from party where subject = :subject)")
                .setParameter("subject", subject(member))
                .executeUpdate();
    }

    private static String subject(Member.Id member) {
        return PERSON + member;
    }

    private static Instant instant(Object column) {
        return column instanceof Instant instant ? instant : ((OffsetDateTime) column).toInstant();
    }
}
