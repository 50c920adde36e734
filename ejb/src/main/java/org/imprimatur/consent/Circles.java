package org.imprimatur.consent;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.imprimatur.licensing.policy.Audience;
import org.imprimatur.registry.Actor;
import org.imprimatur.registry.CircleLocks;
import org.imprimatur.registry.Party;
import org.imprimatur.registry.Subject;
import org.imprimatur.registry.SubjectLocks;

/**
 * Who stands in which circle of whom, and what else changes when an approval is taken back.
 *
 * <p>Mutuals are two parties, persons or organisations, of whom each owns a subject that the other is approved for,
 * singly or through a list. The relation holds between the parties, whichever their subjects, and is symmetric.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Circles {

    @PersistenceContext
    EntityManager entities;

    @Inject
    SubjectLocks locks;

    @Inject
    CircleLocks circles;

    /** Call before {@link #standingOf} when a decision rests on who is a mutual; after the locks of the subjects. */
    public void hold(Actor actor, Collection<Party.Id> owners) {
        Set<Party.Id> both = new HashSet<>(owners);
        both.add(actor.person().id());
        both.add(actor.party().id());
        circles.share(both);
    }

    /** In which of the subject's circles this actor stands: one statement, read from the database as it is now. */
    public Set<Audience> standingOf(Actor actor, Subject.Id subject, Party.Id owner) {
        Object[] row = (Object[]) entities.createNativeQuery(
                        "select exists (select 1 from approval_in_force a where a.subject = :subject and a.party in (:any)),"
                                + " exists (select 1 from approval_in_force mine join approval_in_force theirs"
                                + " on theirs.owner = mine.party and theirs.party = mine.owner"
                                + " where mine.owner = :owner and mine.party in (:selves) and mine.party <> :owner)")
                .setParameter("subject", subject.value())
                .setParameter("owner", owner.value())
                .setParameter("any", ids(actor.person(), actor.party(), actor.platform()))
                .setParameter("selves", ids(actor.person(), actor.party()))
                .getSingleResult();
        EnumSet<Audience> standing = EnumSet.of(Audience.EVERYONE);
        add(standing, Audience.ONLY_ME, actor.is(owner));
        add(standing, Audience.PEOPLE_I_APPROVE, (Boolean) row[0]);
        add(standing, Audience.MUTUALS, (Boolean) row[1]);
        return standing;
    }

    private static void add(Set<Audience> standing, Audience circle, boolean holds) {
        if (holds) {
            standing.add(circle);
        }
    }

    private static List<UUID> ids(Party... parties) {
        return List.of(parties).stream()
                .map(party -> party.id().value())
                .distinct()
                .toList();
    }

    /**
     * An owner takes approvals back: final for those subjects, and for every subject of either side that lets mutuals in,
     * since the two may not be mutuals any more. Call within {@link CircleLocks#change}, before the rows change.
     */
    public void narrow(Party.Id owner, Collection<Subject.Id> subjects, Collection<Party.Id> losing) {
        Set<Subject.Id> all = new HashSet<>(subjects);
        Set<Party.Id> sides = new HashSet<>(losing);
        sides.add(owner);
        all.addAll(openToMutuals(sides));
        locks.narrow(all);
        circles.narrow(owner);
    }

    /** Subjects of these owners whose policy in force lets mutuals in: it names them. */
    private Set<Subject.Id> openToMutuals(Collection<Party.Id> owners) {
        List<?> rows = entities.createNativeQuery("select cast(s.id as text) from subject s where s.owner in (:owners)"
                        + " and (select position('imp:mutuals' in p.odrl) from policy_version p where p.subject = s.id"
                        + " order by p.version desc limit 1) > 0")
                .setParameter("owners", owners.stream().map(Party.Id::value).toList())
                .getResultList();
        return rows.stream().map(row -> Subject.Id.of((String) row)).collect(Collectors.toSet());
    }
}
