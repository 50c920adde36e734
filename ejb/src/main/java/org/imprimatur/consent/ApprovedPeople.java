package org.imprimatur.consent;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import org.imprimatur.audit.AuditLog;
import org.imprimatur.problem.InvalidInputException;
import org.imprimatur.problem.Violations;
import org.imprimatur.registry.Actor;
import org.imprimatur.registry.CircleLocks;
import org.imprimatur.registry.Parties;
import org.imprimatur.registry.Party;
import org.imprimatur.registry.Subject;
import org.imprimatur.registry.Subjects;

/** The circle that an owner means by "people I approve": people, organisations and platforms. */
@Stateless
public class ApprovedPeople {

    private static final int MEMBERS_MAX = 10_000;

    @PersistenceContext
    EntityManager entities;

    @Inject
    Subjects subjects;

    @Inject
    Circles circles;

    @Inject
    CircleLocks locks;

    @Inject
    Parties parties;

    @Inject
    AuditLog audit;

    /** Idempotent. @throws InvalidInputException when nobody with this account name has ever signed in */
    public Party approve(Actor actor, String handle, String account) {
        Subject subject = subjects.getOwned(actor, handle);
        Party party = named(parties, account);
        locks.change(subject.owner());
        if (members(subject.id()).size() >= MEMBERS_MAX) {
            throw InvalidInputException.of("account", "the list is full with " + MEMBERS_MAX);
        }
        entities.createNativeQuery(
                        "insert into approved_party (subject, party, approved_at) values (:subject, :party, :at)"
                                + " on conflict do nothing")
                .setParameter("subject", subject.id().value())
                .setParameter("party", party.id().value())
                .setParameter("at", Instant.now())
                .executeUpdate();
        audit.record(
                actor.person().id().value(),
                "approve-party",
                subject.id(),
                party.id().toString());
        return party;
    }

    /** Idempotent; final when this returns, for both sides. A list that the party is on still approves it. */
    public void remove(Actor actor, String handle, String account) {
        Subject subject = subjects.getOwned(actor, handle);
        Party party = named(parties, account);
        locks.change(subject.owner());
        circles.narrow(subject.owner(), List.of(subject.id()), List.of(party.id()));
        entities.createQuery("delete from ApprovedPartyRecord a where a.subject = :subject and a.party = :party")
                .setParameter("subject", subject.id().value())
                .setParameter("party", party.id().value())
                .executeUpdate();
        audit.record(
                actor.person().id().value(),
                "remove-approved-party",
                subject.id(),
                party.id().toString());
    }

    /** Someone in the circle. */
    public record Member(Party party, Instant approvedAt) {}

    /** In order of approval. */
    public List<Member> members(Subject.Id subject) {
        return entities.createQuery(
                        "select a from ApprovedPartyRecord a where a.subject = :subject order by a.approvedAt, a.party",
                        ApprovedPartyRecord.class)
                .setParameter("subject", subject.value())
                .getResultStream()
                .map(a -> new Member(parties.get(new Party.Id(a.party)), a.approvedAt))
                .toList();
    }

    /** @throws InvalidInputException when nobody with this account name has ever signed in */
    static Party named(Parties parties, String account) {
        String name = account.strip().replaceFirst("^@", "");
        new Violations().requireLength(name, 1, 255, "account").throwIfAny();
        return parties.findByAccount(name)
                .orElseThrow(() -> InvalidInputException.of(
                        "account", "must be the account of someone who has signed in, `%s` is not".formatted(name)));
    }
}
