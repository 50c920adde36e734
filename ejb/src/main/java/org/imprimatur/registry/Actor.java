package org.imprimatur.registry;

/**
 * Who is asking, for whom, and through what.
 *
 * @param person who signed in; the platform itself when it came with client credentials
 * @param party for whom they act: their organisation, or themselves
 * @param platform the client that the request came through
 */
public record Actor(Party person, Party party, Party platform) {

    /** Whether the act is one of this party: its own, or its organisation's. */
    public boolean is(Party.Id id) {
        return person.id().equals(id) || party.id().equals(id);
    }
}
