package org.imprimatur.audit;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.UUID;

/** Who did what, written in the transaction of the act: either both stand or neither. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class AuditLog {

    @PersistenceContext
    EntityManager entities;

    /**
     * @param act a verb in kebab case: `revoke`, `approve`
     * @param thing what was acted on, by its id
     */
    public void record(UUID actor, String act, Object thing, String detail) {
        AuditEventRecord event = new AuditEventRecord();
        event.at = Instant.now();
        event.actor = actor;
        event.act = act;
        event.thing = thing.toString();
        event.detail = detail;
        entities.persist(event);
    }
}
