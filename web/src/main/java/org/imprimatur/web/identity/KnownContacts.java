package org.imprimatur.web.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.imprimatur.notices.Contact;
import org.imprimatur.notices.Contacts;
import org.imprimatur.registry.Party;

/** Takes note of where callers can be written to: once a day, and whenever their token says something new. */
@ApplicationScoped
public class KnownContacts {

    private static final int REMEMBERED_MAX = 10_000;

    private record Noted(Contact contact, LocalDate day) {}

    private final Map<Party.Id, Noted> noted = new ConcurrentHashMap<>();

    @Inject
    Contacts contacts;

    /** @param verified whether the identity provider vouches for the address; one that it does not is forgotten */
    public void note(Contact contact, boolean verified) {
        Instant now = Instant.now();
        Contact known = verified ? contact : new Contact(contact.person(), contact.party(), "", contact.roles());
        Noted current = new Noted(known, now.atOffset(ZoneOffset.UTC).toLocalDate());
        if (!current.equals(noted.get(contact.person()))) {
            contacts.learn(known, now);
            remember(current);
        }
    }

    private void remember(Noted current) {
        if (noted.size() >= REMEMBERED_MAX) {
            noted.clear();
        }
        noted.put(current.contact().person(), current);
    }
}
