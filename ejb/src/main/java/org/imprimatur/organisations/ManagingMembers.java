package org.imprimatur.organisations;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.imprimatur.audit.AuditLog;
import org.imprimatur.problem.ConflictException;
import org.imprimatur.problem.ForbiddenActException;
import org.imprimatur.problem.InvalidInputException;
import org.imprimatur.problem.UnknownThingException;

/**
 * A studio's legal staff says who works for it, and as what. Changes of one studio wait for each other, and what the
 * caller may do is asked of the identity provider each time: two of legal who take each other's role away at once
 * leave one. Nobody takes away their own role of legal nor removes themselves, so that one always remains.
 */
@Stateless
public class ManagingMembers {

    /** Of one page. */
    public static final int MEMBERS_MAX = 25;

    private static final int MEMBERS_IN_ALL_MAX = 500;
    private static final int EMAIL_LENGTH_MAX = 254;

    @PersistenceContext
    EntityManager entities;

    @Inject
    Organisations organisations;

    @Inject
    Sightings sightings;

    @Inject
    EndedTokens tokens;

    @Inject
    AuditLog audit;

    /** @param page from 1 */
    public MemberList list(Staff staff, int page) {
        Organisation organisation = organisation(staff);
        List<Member> members = organisations.members(organisation, (page - 1) * MEMBERS_MAX, MEMBERS_MAX);
        List<Member.Id> ids = members.stream().map(Member::id).toList();
        return new MemberList(
                members, ids.isEmpty() ? Map.of() : sightings.last(ids), organisations.count(organisation));
    }

    /** @throws UnknownThingException when they are no member of the caller's own studio */
    public Member get(Staff staff, Member.Id id) {
        return member(organisation(staff), id);
    }

    /** @return the new member, who has no name yet */
    public Member invite(Staff staff, String email, Set<StudioRole> roles) {
        String address = email.strip();
        requireInvitation(address, roles);
        Organisation organisation = organisationToChange(staff);
        if (organisations.count(organisation) >= MEMBERS_IN_ALL_MAX) {
            throw new ConflictException("a studio has at most %d members".formatted(MEMBERS_IN_ALL_MAX));
        }
        Member.Id id = organisations.invite(organisation, address, roles);
        record(staff, "invite-member", id, "%s as %s".formatted(organisation.alias(), words(roles)));
        return member(organisation, id);
    }

    private static void requireInvitation(String address, Set<StudioRole> roles) {
        if (address.length() > EMAIL_LENGTH_MAX
                || !address.matches("[^@\\s<>\"',;:\\\\]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+")) {
            throw InvalidInputException.of("email", "must be an e-mail address");
        }
        if (roles.isEmpty()) {
            throw InvalidInputException.of("roles", "must be one at least: without a role they could do nothing");
        }
    }

    /** Sends the letter once more. */
    public void remind(Staff staff, Member.Id id) {
        Organisation organisation = organisationToChange(staff);
        Member member = member(organisation, id);
        if (member.state() != Member.State.INVITED) {
            throw new ConflictException("they have accepted the invitation already");
        }
        organisations.remind(member);
        record(staff, "remind-member", id, organisation.alias());
    }

    public Member changeRoles(Staff staff, Member.Id id, Set<StudioRole> roles) {
        Organisation organisation = organisationToChange(staff);
        Member member = member(organisation, id);
        if (id.equals(staff.id()) && !roles.contains(StudioRole.LEGAL)) {
            throw new ConflictException("you cannot take the role of legal from yourself: somebody else of legal can");
        }
        if (!roles.equals(member.roles())) {
            if (!roles.containsAll(member.roles())) {
                end(id);
            }
            organisations.changeRoles(member, roles);
            record(
                    staff,
                    "change-member-roles",
                    id,
                    "%s: %s, was %s".formatted(organisation.alias(), words(roles), words(member.roles())));
        }
        return member(organisation, id);
    }

    /** From now on they act for the studio no more: their sessions and tokens end with it. */
    public void remove(Staff staff, Member.Id id) {
        Organisation organisation = organisationToChange(staff);
        Member member = member(organisation, id);
        if (id.equals(staff.id())) {
            throw new ConflictException("you cannot remove yourself: somebody else of legal can");
        }
        organisations.remove(organisation, member);
        end(id);
        record(staff, "remove-member", id, "%s, was %s".formatted(organisation.alias(), words(member.roles())));
    }

    private void end(Member.Id id) {
        tokens.end(id);
        sightings.forget(id);
    }

    private Organisation organisation(Staff staff) {
        return organisations
                .findOf(staff.id(), staff.organisation())
                .orElseThrow(() -> new ForbiddenActException(
                        "you are no member of `%s` any more".formatted(staff.organisation())));
    }

    private Organisation organisationToChange(Staff staff) {
        lock(staff.organisation());
        Organisation organisation = organisation(staff);
        if (!member(organisation, staff.id()).is(StudioRole.LEGAL)) {
            throw new ForbiddenActException("only legal may change who works for the studio");
        }
        return organisation;
    }

    private Member member(Organisation organisation, Member.Id id) {
        return organisations.find(organisation, id).orElseThrow(() -> new UnknownThingException("member", id));
    }

    /** Until the transaction ends; of this studio only. */
    private void lock(String alias) {
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended('members:' || :alias, 27))")
                .setParameter("alias", alias)
                .getSingleResult();
    }

    private void record(Staff staff, String act, Member.Id member, String detail) {
        audit.record(staff.actor().person().id().value(), act, member, detail);
    }

    private static String words(Set<StudioRole> roles) {
        Set<String> words = new TreeSet<>();
        roles.forEach(role -> words.add(role.wire()));
        return words.isEmpty() ? "nothing" : String.join(", ", words);
    }
}
