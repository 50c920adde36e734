package org.imprimatur.organisations;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/**
 * Since when somebody's tokens say too much. A token is believed until it expires, minutes after a role was taken away;
 * those issued before the narrowing are refused from then on, on every node.
 */
@Stateless
public class EndedTokens {

    @PersistenceContext
    EntityManager entities;

    /** Tokens that were issued before now no longer count. */
    public void end(Member.Id person) {
        entities.createNativeQuery("insert into token_end (subject, at) values (:subject, :at)"
                        + " on conflict (subject) do update set at = greatest(token_end.at, excluded.at)")
                .setParameter("subject", person.value())
                .setParameter("at", Instant.now())
                .executeUpdate();
    }

    /** @param issuedAt in whole seconds: of two moments in one second, the token is taken for the earlier */
    public boolean isEnded(UUID subject, Instant issuedAt) {
        List<?> ends = entities.createNativeQuery("select at from token_end where subject = :subject")
                .setParameter("subject", subject)
                .getResultList();
        return ends.stream().map(EndedTokens::instant).anyMatch(issuedAt::isBefore);
    }

    private static Instant instant(Object column) {
        return column instanceof Instant instant ? instant : ((OffsetDateTime) column).toInstant();
    }
}
