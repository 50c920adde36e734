package org.imprimatur.consent;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.imprimatur.audit.AuditLog;
import org.imprimatur.problem.ConflictException;
import org.imprimatur.problem.InvalidInputException;
import org.imprimatur.problem.UnknownThingException;
import org.imprimatur.problem.Violations;
import org.imprimatur.registry.Actor;
import org.imprimatur.registry.CircleLocks;
import org.imprimatur.registry.Parties;
import org.imprimatur.registry.Party;
import org.imprimatur.registry.Subject;
import org.imprimatur.registry.Subjects;

/** An owner's named lists of people, organisations and platforms. Whatever takes somebody out is final when it returns. */
@Stateless
public class ApprovedLists {

    public static final int LISTS_MAX = 50;
    public static final int MEMBERS_MAX = 1000;
    public static final int NAME_MAX = 60;

    @PersistenceContext
    EntityManager entities;

    @Inject
    Parties parties;

    @Inject
    Subjects subjects;

    @Inject
    Circles circles;

    @Inject
    CircleLocks locks;

    @Inject
    AuditLog audit;

    /** By name. */
    public List<ApprovedList> of(Party.Id owner) {
        return ids(
                        "select cast(id as text) from approved_list where owner = :of order by lower(name), id",
                        owner.value())
                .stream()
                .map(this::read)
                .toList();
    }

    /** Those that serve a subject, by name. */
    public List<ApprovedList> attachedTo(Subject.Id subject) {
        return ids(
                        "select cast(l.id as text) from approved_list l join approved_list_use u on u.list = l.id"
                                + " where u.subject = :of order by lower(l.name), l.id",
                        subject.value())
                .stream()
                .map(this::read)
                .toList();
    }

    /** @throws UnknownThingException when the actor has no such list */
    public ApprovedList getOwned(Actor actor, ApprovedList.Id id) {
        return findOwner(id)
                .filter(actor::is)
                .map(owner -> read(id))
                .orElseThrow(() -> new UnknownThingException("list", id));
    }

    /** @throws ConflictException when there is one of that name, or there are too many */
    public ApprovedList make(Actor actor, String name) {
        String clean = named(name);
        Party.Id owner = actor.party().id();
        locks.change(owner);
        List<ApprovedList> known = of(owner);
        requireFree(known, clean);
        if (known.size() >= LISTS_MAX) {
            throw new ConflictException("there are %d lists already, more cannot be kept".formatted(LISTS_MAX));
        }
        ApprovedList.Id id = new ApprovedList.Id(UUID.randomUUID());
        entities.createNativeQuery(
                        "insert into approved_list (id, owner, name, created_at) values (:id, :owner, :name, :at)")
                .setParameter("id", id.value())
                .setParameter("owner", owner.value())
                .setParameter("name", clean)
                .setParameter("at", Instant.now())
                .executeUpdate();
        record(actor, "make-list", id, clean);
        return read(id);
    }

    /** @throws ConflictException when another one has that name */
    public void rename(Actor actor, ApprovedList.Id id, String name) {
        String clean = named(name);
        ApprovedList list = changing(actor, id);
        if (!list.name().equals(clean)) {
            requireFree(of(list.owner()), clean);
            entities.createNativeQuery("update approved_list set name = :name where id = :id")
                    .setParameter("name", clean)
                    .setParameter("id", id.value())
                    .executeUpdate();
            record(actor, "rename-list", id, clean);
        }
    }

    /** Final when this returns: nobody is approved through it any more. */
    public void delete(Actor actor, ApprovedList.Id id) {
        ApprovedList list = changing(actor, id);
        circles.narrow(list.owner(), served(id), members(list));
        entities.createNativeQuery("delete from approved_list where id = :id")
                .setParameter("id", id.value())
                .executeUpdate();
        record(actor, "delete-list", id, list.name());
    }

    /** Idempotent. @throws InvalidInputException when nobody with this account name has ever signed in */
    public Party add(Actor actor, ApprovedList.Id id, String account) {
        Party party = ApprovedPeople.named(parties, account);
        ApprovedList list = changing(actor, id);
        if (list.members().size() >= MEMBERS_MAX) {
            throw InvalidInputException.of("account", "the list is full with " + MEMBERS_MAX);
        }
        entities.createNativeQuery(
                        "insert into approved_list_member (list, party, added_at) values (:list, :party, :at)"
                                + " on conflict do nothing")
                .setParameter("list", id.value())
                .setParameter("party", party.id().value())
                .setParameter("at", Instant.now())
                .executeUpdate();
        record(actor, "add-to-list", id, party.id().toString());
        return party;
    }

    /** Idempotent; final when this returns, for both sides. */
    public void remove(Actor actor, ApprovedList.Id id, String account) {
        Party party = ApprovedPeople.named(parties, account);
        ApprovedList list = changing(actor, id);
        circles.narrow(list.owner(), served(id), List.of(party.id()));
        entities.createNativeQuery("delete from approved_list_member where list = :list and party = :party")
                .setParameter("list", id.value())
                .setParameter("party", party.id().value())
                .executeUpdate();
        record(actor, "remove-from-list", id, party.id().toString());
    }

    /** Everyone on it is among the people approved for the subject. Idempotent. */
    public void attach(Actor actor, String handle, ApprovedList.Id id) {
        Subject subject = subjects.getOwned(actor, handle);
        ApprovedList list = changing(actor, id);
        requireOneOwner(subject, list);
        entities.createNativeQuery("insert into approved_list_use (subject, list, attached_at)"
                        + " values (:subject, :list, :at) on conflict do nothing")
                .setParameter("subject", subject.id().value())
                .setParameter("list", id.value())
                .setParameter("at", Instant.now())
                .executeUpdate();
        record(actor, "attach-list", subject.id(), id.toString());
    }

    /** Idempotent; final when this returns, for both sides. */
    public void detach(Actor actor, String handle, ApprovedList.Id id) {
        Subject subject = subjects.getOwned(actor, handle);
        ApprovedList list = changing(actor, id);
        circles.narrow(list.owner(), List.of(subject.id()), members(list));
        entities.createNativeQuery("delete from approved_list_use where subject = :subject and list = :list")
                .setParameter("subject", subject.id().value())
                .setParameter("list", id.value())
                .executeUpdate();
        record(actor, "detach-list", subject.id(), id.toString());
    }

    /** As it is once nobody else changes it. */
    private ApprovedList changing(Actor actor, ApprovedList.Id id) {
        locks.change(getOwned(actor, id).owner());
        return getOwned(actor, id);
    }

    private static String named(String name) {
        String clean = name.strip();
        new Violations().requireLength(clean, 1, NAME_MAX, "name").throwIfAny();
        return clean;
    }

    private static void requireFree(Collection<ApprovedList> known, String name) {
        if (known.stream().anyMatch(list -> list.name().equals(name))) {
            throw new ConflictException("there is a list `%s` already".formatted(name));
        }
    }

    /** Somebody of an organisation may own both a list of their own and a character of the organisation. */
    private static void requireOneOwner(Subject subject, ApprovedList list) {
        if (!subject.owner().equals(list.owner())) {
            throw new UnknownThingException("list", list.id());
        }
    }

    private static List<Party.Id> members(ApprovedList list) {
        return list.members().stream().map(member -> member.party().id()).toList();
    }

    private List<Subject.Id> served(ApprovedList.Id id) {
        List<?> rows = entities.createNativeQuery(
                        "select cast(subject as text) from approved_list_use where list = :list")
                .setParameter("list", id.value())
                .getResultList();
        return rows.stream().map(row -> Subject.Id.of((String) row)).toList();
    }

    private List<ApprovedList.Id> ids(String query, UUID of) {
        List<?> rows = entities.createNativeQuery(query).setParameter("of", of).getResultList();
        return rows.stream()
                .map(row -> new ApprovedList.Id(UUID.fromString((String) row)))
                .toList();
    }

    private Optional<Party.Id> findOwner(ApprovedList.Id id) {
        List<?> rows = entities.createNativeQuery("select cast(owner as text) from approved_list where id = :id")
                .setParameter("id", id.value())
                .getResultList();
        return rows.stream()
                .map(row -> new Party.Id(UUID.fromString((String) row)))
                .findFirst();
    }

    private ApprovedList read(ApprovedList.Id id) {
        Object[] row = (Object[]) entities.createNativeQuery(
                        "select cast(owner as text), name, cast(extract(epoch from created_at) * 1000 as bigint)"
                                + " from approved_list where id = :id")
                .setParameter("id", id.value())
                .getSingleResult();
        return new ApprovedList(
                id,
                new Party.Id(UUID.fromString((String) row[0])),
                (String) row[1],
                Instant.ofEpochMilli(((Number) row[2]).longValue()),
                membersOf(id),
                handlesOf(id));
    }

    private List<ApprovedList.Member> membersOf(ApprovedList.Id id) {
        List<?> rows = entities.createNativeQuery("select cast(party as text),"
                        + " cast(extract(epoch from added_at) * 1000 as bigint)"
                        + " from approved_list_member where list = :list order by added_at, party")
                .setParameter("list", id.value())
                .getResultList();
        return rows.stream().map(row -> (Object[]) row).map(this::toMember).toList();
    }

    private ApprovedList.Member toMember(Object[] columns) {
        return new ApprovedList.Member(
                parties.get(new Party.Id(UUID.fromString((String) columns[0]))),
                Instant.ofEpochMilli(((Number) columns[1]).longValue()));
    }

    private List<String> handlesOf(ApprovedList.Id id) {
        List<?> rows = entities.createNativeQuery("select s.handle from approved_list_use u"
                        + " join subject s on s.id = u.subject where u.list = :list order by s.handle")
                .setParameter("list", id.value())
                .getResultList();
        return rows.stream().map(String.class::cast).toList();
    }

    private void record(Actor actor, String act, Object thing, String detail) {
        audit.record(actor.person().id().value(), act, thing, detail);
    }
}
