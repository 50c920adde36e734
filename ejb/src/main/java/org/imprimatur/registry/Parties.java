package org.imprimatur.registry;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.imprimatur.problem.UnknownThingException;

/** Everyone who has ever signed in, and the organisations and platforms they came with. */
@Stateless
public class Parties {

    @PersistenceContext
    EntityManager entities;

    /** A person by the subject of their token; made at first sight, renamed when the account was. */
    public Party person(String oidcSubject, String account, String displayName) {
        return known(Party.Kind.PERSON, "person:" + oidcSubject, account, displayName);
    }

    public Party organisation(String alias) {
        return known(Party.Kind.ORGANISATION, "organisation:" + alias, alias, titled(alias));
    }

    public Party platform(String clientId) {
        return known(Party.Kind.PLATFORM, "platform:" + clientId, clientId, titled(clientId));
    }

    public Party get(Party.Id id) {
        return find(id).orElseThrow(() -> new UnknownThingException("party", id));
    }

    public Optional<Party> find(Party.Id id) {
        return Optional.ofNullable(entities.find(PartyRecord.class, id.value())).map(PartyRecord::toParty);
    }

    /** By what people type: a sign-in name, an organisation's alias or a platform's client id; people first. */
    public Optional<Party> findByAccount(String account) {
        return entities.createQuery(
                        "select p from PartyRecord p where p.account = :account"
                                + " order by case p.kind when 'person' then 1 when 'organisation' then 2 else 3 end",
                        PartyRecord.class)
                .setParameter("account", account)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(PartyRecord::toParty);
    }

    private Party known(Party.Kind kind, String subject, String account, String displayName) {
        return find(subject)
                .filter(p -> p.account().equals(account) && p.displayName().equals(displayName))
                .orElseGet(() -> store(kind, subject, account, displayName));
    }

    private Optional<Party> find(String subject) {
        return entities.createQuery("select p from PartyRecord p where p.subject = :subject", PartyRecord.class)
                .setParameter("subject", subject)
                .getResultStream()
                .findFirst()
                .map(PartyRecord::toParty);
    }

    /** An upsert, because two first requests of one person may arrive together. */
    private Party store(Party.Kind kind, String subject, String account, String displayName) {
        entities.createNativeQuery("insert into party (id, kind, subject, account, display_name, created_at)"
                        + " values (:id, :kind, :subject, :account, :name, :at)"
                        + " on conflict (subject) do update set account = excluded.account,"
                        + " display_name = excluded.display_name")
                .setParameter("id", UUID.randomUUID())
                .setParameter("kind", kind.stored())
                .setParameter("subject", subject)
                .setParameter("account", account)
                .setParameter("name", displayName)
                .setParameter("at", Instant.now())
                .executeUpdate();
        entities.clear();
        return find(subject).orElseThrow();
    }

    /** `northlight-pictures` reads as `Northlight Pictures` until someone says otherwise. */
    private static String titled(String alias) {
        StringBuilder title = new StringBuilder();
        for (String word : alias.split("[-_ ]+")) {
            if (!word.isEmpty()) {
                title.append(title.isEmpty() ? "" : " ")
                        .append(Character.toUpperCase(word.charAt(0)))
                        .append(word.substring(1));
            }
        }
        return title.isEmpty() ? alias : title.toString();
    }
}
