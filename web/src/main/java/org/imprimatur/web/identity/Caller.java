package org.imprimatur.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.imprimatur.notices.Contact;
import org.imprimatur.registry.Actor;
import org.imprimatur.registry.Party;
import org.jspecify.annotations.Nullable;
import org.wildfly.security.http.oidc.AccessToken;
import org.wildfly.security.http.oidc.OidcPrincipal;

/** Who is behind the present request, from the claims of their token. */
@RequestScoped
public class Caller {

    private static final String SERVICE_ACCOUNT = "service-account-";

    @Inject
    HttpServletRequest request;

    @Inject
    KnownParties parties;

    @Inject
    KnownContacts contacts;

    private @Nullable Actor actor;

    public boolean isSignedIn() {
        return request.getUserPrincipal() instanceof OidcPrincipal<?>;
    }

    /** @throws IllegalStateException when nobody is signed in */
    public Actor actor() {
        if (actor == null) {
            actor = actorOf(token());
        }
        return actor;
    }

    /** For whom the caller acts: their organisation, or themselves. */
    public UUID partyId() {
        return actor().party().id().value();
    }

    public String displayName() {
        return actor().person().displayName();
    }

    public boolean hasRole(String role) {
        return request.isUserInRole(role);
    }

    public boolean hasAnyRole(String... roles) {
        return Arrays.stream(roles).anyMatch(this::hasRole);
    }

    private Actor actorOf(AccessToken token) {
        String client = claim(token, "azp");
        Party platform = parties.platform(client);
        String account = Objects.requireNonNullElse(token.getPreferredUsername(), "");
        if (account.startsWith(SERVICE_ACCOUNT)) { // client credentials: the platform speaks for itself
            return new Actor(platform, platform, platform);
        }
        Party person = parties.person(Objects.requireNonNull(token.getSubject(), "sub"), account, name(token, account));
        Party party = Membership.alias(token).map(parties::organisation).orElse(person);
        noteContact(token, person, party);
        return new Actor(person, party, platform);
    }

    /** A token that says nothing of an address changes nothing: not every client is told it. */
    private void noteContact(AccessToken token, Party person, Party party) {
        String email = claim(token, "email");
        if (!email.isBlank()) {
            Set<String> roles = Role.OF_STUDIOS.stream().filter(this::hasRole).collect(Collectors.toUnmodifiableSet());
            boolean verified = "true".equals(String.valueOf(token.getClaimValue("email_verified")));
            contacts.note(new Contact(person.id(), party.id(), email, roles), verified);
        }
    }

    private static String name(AccessToken token, String account) {
        String name = claim(token, "name");
        return name.isBlank() ? account : name;
    }

    private static String claim(AccessToken token, String name) {
        return Objects.requireNonNullElse(token.getClaimValueAsString(name), "");
    }

    private AccessToken token() {
        if (request.getUserPrincipal() instanceof OidcPrincipal<?> principal) {
            return principal.getOidcSecurityContext().getToken();
        }
        throw new IllegalStateException("nobody is signed in");
    }
}
