package org.imprimatur.organisations;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One page of a studio's members.
 *
 * @param lastSeen when they were here last; those who never were are missing
 * @param total of all pages
 */
public record MemberList(List<Member> members, Map<Member.Id, Instant> lastSeen, int total) {

    public MemberList {
        members = List.copyOf(members);
        lastSeen = Map.copyOf(lastSeen);
    }

    public Optional<Instant> findLastSeen(Member.Id member) {
        return Optional.ofNullable(lastSeen.get(member));
    }
}
