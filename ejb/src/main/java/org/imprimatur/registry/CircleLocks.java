package org.imprimatur.registry;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;

/**
 * Rule 2 for what hangs on two parties at once. Whether somebody is a mutual depends on whom both approve, so whoever
 * commits a use that rests on it holds a shared lock on both, after those of the subjects; whoever takes an approval back
 * holds the exclusive one on the party that approved. Held until the transaction ends.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class CircleLocks {

    /** Spaces of advisory locks; 1 is that of answers, 2 that of handles, single 64-bit keys are subjects'. */
    private static final int CIRCLES = 3;

    private static final int CHANGES = 4;

    @PersistenceContext
    EntityManager entities;

    /** Whom these parties approve stays as it is until this transaction ends. Locked in one order for everyone. */
    public void share(Collection<Party.Id> parties) {
        lock("pg_advisory_xact_lock_shared", CIRCLES, parties);
    }

    /** Nobody decides on whom this party approves until this transaction ends. After the locks of subjects. */
    public void narrow(Party.Id party) {
        lock("pg_advisory_xact_lock", CIRCLES, List.of(party));
    }

    /** One change at a time to an owner's approvals and lists. Before all other locks. */
    public void change(Party.Id owner) {
        lock("pg_advisory_xact_lock", CHANGES, List.of(owner));
    }

    /** One statement; the sub-select's order is the order of the calls. */
    private void lock(String function, int space, Collection<Party.Id> parties) {
        entities.createNativeQuery("select cast(" + function + "(:space, k.lock_key) as text) from"
                        + " (select distinct hashtext(cast(id as text)) lock_key from party where id in (:ids)"
                        + " order by 1 offset 0) k")
                .setParameter("space", space)
                .setParameter("ids", parties.stream().map(Party.Id::value).toList())
                .getResultList();
    }
}
