package org.imprimatur.generation;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.imprimatur.clearance.ClearanceRequest;
import org.imprimatur.media.Digest;
import org.imprimatur.registry.Party;

/** Which requests came with which `Idempotency-Key`. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class SubmissionKeys {

    /** The space of advisory locks for keys; media, handles and answers have others. */
    private static final int KEYS = 4;

    /** What a key was used for. */
    record Use(Digest asked, List<ClearanceRequest.Id> requests) {}

    @PersistenceContext
    EntityManager entities;

    /** Lets one transaction at a time use a party's key; then tells what it was used for before. */
    public Optional<Use> claim(Party.Id party, String key) {
        entities.createNativeQuery("select cast(pg_advisory_xact_lock(:space, hashtext(:key)) as text)")
                .setParameter("space", KEYS)
                .setParameter("key", party + "/" + key)
                .getSingleResult();
        List<?> rows = entities.createNativeQuery("select sha256, array_to_string(requests, ' ') from submission_key"
                        + " where party = :party and key = :key")
                .setParameter("party", party.value())
                .setParameter("key", key)
                .getResultList();
        return rows.stream().findFirst().map(row -> toUse((Object[]) row));
    }

    private static Use toUse(Object[] columns) {
        List<ClearanceRequest.Id> requests = Arrays.stream(((String) columns[1]).split(" ", -1))
                .map(UUID::fromString)
                .map(ClearanceRequest.Id::new)
                .toList();
        return new Use(new Digest((String) columns[0]), requests);
    }

    public void add(Party.Id party, String key, Use use, Instant at) {
        String requests = String.join(
                " ", use.requests().stream().map(ClearanceRequest.Id::toString).toList());
        entities.createNativeQuery("insert into submission_key (party, key, sha256, requests, made_at) values"
                        + " (:party, :key, :sha256, cast(string_to_array(:requests, ' ') as uuid[]), :at)")
                .setParameter("party", party.value())
                .setParameter("key", key)
                .setParameter("sha256", use.asked().hex())
                .setParameter("requests", requests)
                .setParameter("at", at)
                .executeUpdate();
    }
}
