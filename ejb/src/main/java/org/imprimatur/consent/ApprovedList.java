package org.imprimatur.consent;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.imprimatur.registry.Party;

/**
 * A named list of parties that its owner approves wherever the list is attached.
 *
 * @param members in the order they were added
 * @param attachedTo handles of the owner's subjects that it serves, without `@`
 */
public record ApprovedList(
        Id id, Party.Id owner, String name, Instant createdAt, List<Member> members, List<String> attachedTo) {

    public ApprovedList {
        members = List.copyOf(members);
        attachedTo = List.copyOf(attachedTo);
    }

    /** Someone on it. */
    public record Member(Party party, Instant addedAt) {}

    /** Names a list. */
    public record Id(UUID value) {
        @Override
        public String toString() {
            return value.toString();
        }
    }
}
