package org.imprimatur.organisations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.imprimatur.problem.ConflictException;
import org.imprimatur.problem.UnavailableException;
import org.imprimatur.settings.Settings;

/** Keycloak's organisations. Its service account needs {@code manage-organizations} and {@code manage-users}. */
@ApplicationScoped
public class KeycloakOrganisations implements Organisations {

    private static final int LINK_LIFE_SECONDS = 3 * 24 * 60 * 60;
    private static final List<String> FIRST_STEPS = List.of("UPDATE_PASSWORD", "UPDATE_PROFILE");

    @Inject
    KeycloakApi keycloak;

    @Inject
    Settings settings;

    @Override
    public Optional<Organisation> findOf(Member.Id person, String alias) {
        return organisationsOf(person.toString())
                .filter(organisation -> organisation.getString("alias", "").equals(alias))
                .findFirst()
                .map(organisation ->
                        new Organisation(organisation.getString("id"), alias, organisation.getString("name", alias)));
    }

    private Stream<JsonObject> organisationsOf(String person) {
        KeycloakApi.Answer answer = keycloak.get("/organizations/members/" + person + "/organizations");
        return answer.isUnknown() ? Stream.empty() : objects(answer);
    }

    @Override
    public List<Member> members(Organisation organisation, int first, int most) {
        String page = "?first=%d&max=%d".formatted(first, most);
        return objects(keycloak.get(members(organisation) + page))
                .map(this::toMember)
                .toList();
    }

    @Override
    public int count(Organisation organisation) {
        String count = keycloak.get(members(organisation) + "/count")
                .requireSuccess()
                .body()
                .strip();
        if (!count.matches("\\d{1,9}")) {
            throw new UnavailableException("the sign-in service's answer cannot be read");
        }
        return Integer.parseInt(count);
    }

    @Override
    public Optional<Member> find(Organisation organisation, Member.Id member) {
        KeycloakApi.Answer answer = keycloak.get(members(organisation) + "/" + member);
        return answer.isUnknown() ? Optional.empty() : Optional.of(toMember(object(answer)));
    }

    @Override
    public Member.Id invite(Organisation organisation, String email, Set<StudioRole> roles) {
        KeycloakApi.Answer made = keycloak.post("/users", account(Json.createObjectBuilder(), email));
        if (made.isConflict()) {
            return adopt(organisation, email, roles);
        }
        String id = made.requireSuccess().location();
        try {
            join(organisation, id, roles);
            return Member.Id.parse(id);
        } catch (RuntimeException incomplete) {
            undo(id, incomplete);
            throw incomplete;
        }
    }

    private static JsonObject account(JsonObjectBuilder account, String email) {
        return account.add("username", InvitedAccount.nameFor(email))
                .add("email", email)
                .add("enabled", true)
                .add("emailVerified", false)
                .add("requiredActions", Json.createArrayBuilder(FIRST_STEPS))
                .build();
    }

    private void join(Organisation organisation, String id, Set<StudioRole> roles) {
        keycloak.post(members(organisation), Json.createValue(id)).requireSuccess();
        grant(id, roles);
        write(id);
    }

    private void undo(String id, RuntimeException cause) {
        try {
            keycloak.delete("/users/" + id);
        } catch (UnavailableException stillThere) {
            cause.addSuppressed(stillThere);
        }
    }

    /**
     * Someone who worked for a studio before has an account that stands for nothing now, and so has someone whose
     * invitation was cut short. Anybody else's account is their own and stays what it is.
     */
    private Member.Id adopt(Organisation organisation, String email, Set<StudioRole> roles) {
        String id = objects(keycloak.get("/users?exact=true&max=2&email=" + KeycloakApi.encoded(email)))
                .map(user -> user.getString("id"))
                .findFirst()
                .filter(this::standsForNothing)
                .orElseThrow(() -> new ConflictException(
                        "`%s` belongs to an account already: ask for another address".formatted(email)));
        JsonObject user = object(keycloak.get("/users/" + id));
        JsonObject waiting = Json.createObjectBuilder(user)
                .add("emailVerified", false)
                .add("requiredActions", Json.createArrayBuilder(FIRST_STEPS))
                .build();
        keycloak.put("/users/" + id, waiting).requireSuccess();
        try {
            join(organisation, id, roles);
        } catch (RuntimeException incomplete) {
            leave(organisation, id, incomplete);
            throw incomplete;
        }
        return Member.Id.parse(id);
    }

    private void leave(Organisation organisation, String id, RuntimeException cause) {
        try {
            takeAway(id, EnumSet.allOf(StudioRole.class));
            keycloak.delete(members(organisation) + "/" + id);
        } catch (UnavailableException stillThere) {
            cause.addSuppressed(stillThere);
        }
    }

    private boolean standsForNothing(String id) {
        boolean hasRoles = objects(keycloak.get(rolesOf(id)))
                .map(role -> role.getString("name", ""))
                .anyMatch(RealmRoles.OF_THE_APPLICATION::contains);
        boolean isEnabled = object(keycloak.get("/users/" + id)).getBoolean("enabled", false);
        return !hasRoles && isEnabled && organisationsOf(id).findAny().isEmpty();
    }

    @Override
    public void remind(Member member) {
        write(member.id().toString());
    }

    private void write(String id) {
        String back = settings.publicUrl() + "/studio";
        String query = "?client_id=imprimatur-web&redirect_uri=%s&lifespan=%d"
                .formatted(KeycloakApi.encoded(back), LINK_LIFE_SECONDS);
        keycloak.put(
                        "/users/" + id + "/execute-actions-email" + query,
                        Json.createArrayBuilder(FIRST_STEPS).build())
                .requireSuccess();
    }

    @Override
    public void changeRoles(Member member, Set<StudioRole> roles) {
        String id = member.id().toString();
        Set<StudioRole> surplus = EnumSet.noneOf(StudioRole.class);
        surplus.addAll(member.roles());
        surplus.removeAll(roles);
        takeAway(id, surplus);
        Set<StudioRole> missing = EnumSet.noneOf(StudioRole.class);
        missing.addAll(roles);
        missing.removeAll(member.roles());
        grant(id, missing);
    }

    private void grant(String id, Set<StudioRole> roles) {
        if (!roles.isEmpty()) {
            JsonArray wanted = pick(keycloak.get(rolesOf(id) + "/available"), roles);
            if (wanted.size() != roles.size()) {
                throw new UnavailableException("the sign-in service does not know the studios' roles");
            }
            keycloak.post(rolesOf(id), wanted).requireSuccess();
        }
    }

    private void takeAway(String id, Set<StudioRole> roles) {
        JsonArray present = pick(keycloak.get(rolesOf(id)), roles);
        if (!present.isEmpty()) {
            keycloak.delete(rolesOf(id), present).requireSuccess();
        }
    }

    private static JsonArray pick(KeycloakApi.Answer answer, Set<StudioRole> roles) {
        JsonArrayBuilder picked = Json.createArrayBuilder();
        objects(answer)
                .filter(role -> StudioRole.findByRealmRole(role.getString("name", ""))
                        .filter(roles::contains)
                        .isPresent())
                .forEach(picked::add);
        return picked.build();
    }

    @Override
    public void remove(Organisation organisation, Member member) {
        String id = member.id().toString();
        takeAway(id, EnumSet.allOf(StudioRole.class));
        KeycloakApi.Answer left = keycloak.delete(members(organisation) + "/" + id);
        if (!left.isUnknown()) {
            left.requireSuccess();
        }
        keycloak.post("/users/" + id + "/logout", JsonValue.EMPTY_JSON_OBJECT).requireSuccess();
    }

    private Member toMember(JsonObject user) {
        String id = user.getString("id");
        String email = user.getString("email", "");
        String name = (user.getString("firstName", "") + " " + user.getString("lastName", "")).strip();
        return new Member(
                new Member.Id(UUID.fromString(id)), name.isEmpty() ? email : name, email, roles(id), state(user));
    }

    private Set<StudioRole> roles(String id) {
        Set<StudioRole> roles = EnumSet.noneOf(StudioRole.class);
        objects(keycloak.get(rolesOf(id)))
                .flatMap(role -> StudioRole.findByRealmRole(role.getString("name", "")).stream())
                .forEach(roles::add);
        return roles;
    }

    /** The link in the letter proves the address; until it was followed nobody can have signed in. */
    private static Member.State state(JsonObject user) {
        if (!user.getBoolean("enabled", false)) {
            return Member.State.DISABLED;
        }
        return user.getBoolean("emailVerified", false) ? Member.State.ACTIVE : Member.State.INVITED;
    }

    private static String members(Organisation organisation) {
        return "/organizations/" + organisation.id() + "/members";
    }

    private static String rolesOf(String id) {
        return "/users/" + id + "/role-mappings/realm";
    }

    private static Stream<JsonObject> objects(KeycloakApi.Answer answer) {
        if (answer.requireSuccess().json() instanceof JsonArray array) {
            return array.getValuesAs(JsonObject.class).stream();
        }
        throw new UnavailableException("the sign-in service's answer cannot be read");
    }

    private static JsonObject object(KeycloakApi.Answer answer) {
        if (answer.requireSuccess().json() instanceof JsonObject object) {
            return object;
        }
        throw new UnavailableException("the sign-in service's answer cannot be read");
    }
}
