package org.imprimatur.organisations;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.imprimatur.problem.UnavailableException;

/**
 * The identity provider's organisations and their members. Every call asks it anew; all throw
 * {@link UnavailableException} when it does not answer.
 */
public interface Organisations {

    /** The organisation of that alias, when this person is a member of it. */
    Optional<Organisation> findOf(Member.Id person, String alias);

    List<Member> members(Organisation organisation, int first, int most);

    int count(Organisation organisation);

    /** A member of exactly this organisation. */
    Optional<Member> find(Organisation organisation, Member.Id member);

    /** Makes an account that waits for its person, and writes to them; all of it or nothing. */
    Member.Id invite(Organisation organisation, String email, Set<StudioRole> roles);

    /** Writes to somebody who was invited once more. */
    void remind(Member member);

    void changeRoles(Member member, Set<StudioRole> roles);

    /** The roles go first: what is cut short takes away too much rather than too little, and can be repeated. */
    void remove(Organisation organisation, Member member);
}
