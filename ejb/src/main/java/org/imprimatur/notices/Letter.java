package org.imprimatur.notices;

import java.util.UUID;
import org.imprimatur.registry.Party;

/**
 * A notice to one person.
 *
 * @param party for whom they are told: their organisation, or themselves
 * @param offToken turns notices of this kind off for this person, and does nothing else
 */
record Letter(
        UUID id, Party.Id person, Party.Id party, NoticeKind kind, String subject, String body, String offToken) {}
