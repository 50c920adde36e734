package org.imprimatur.clearance;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** The outputs that remixes are made from. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Parents {

    @PersistenceContext
    EntityManager entities;

    /**
     * Whether anyone in it has withdrawn since it was made: it then stays withdrawn, whatever they allow later. To be
     * asked under the locks of its subjects, in a statement that starts after they were granted.
     */
    public boolean isWithdrawn(String job) {
        return !entities.createNativeQuery("select 1 from consent_status c join job j on j.id = c.job"
                        + " join finding f on f.request = j.request"
                        + " join revocation r on r.subject = f.subject and r.revoked_at >= c.made_at"
                        + " where c.job = :job")
                .setParameter("job", job)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }
}
