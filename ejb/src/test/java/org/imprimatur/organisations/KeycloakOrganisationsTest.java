package org.imprimatur.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.imprimatur.problem.ConflictException;
import org.imprimatur.problem.UnavailableException;
import org.imprimatur.settings.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeycloakOrganisationsTest {

    private static final String ADMIN = "/admin/realms/imprimatur";
    private static final Organisation STUDIO = new Organisation("o1", "northlight-pictures", "Northlight Pictures");
    private static final UUID KIM = UUID.fromString("5b1d3c0e-2f4a-4c5b-8d7e-9a0b1c2d3e4f");
    private static final String ROLES = ADMIN + "/users/" + KIM + "/role-mappings/realm";

    private final Map<String, Reply> replies = new ConcurrentHashMap<>();
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private HttpServer server;
    private KeycloakOrganisations organisations;

    private record Reply(int status, String body) {}

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        Settings settings = new Settings() {
            @Override
            public URI identityUrl() {
                return URI.create("http://127.0.0.1:%d/realms/imprimatur"
                        .formatted(server.getAddress().getPort()));
            }

            @Override
            public URI publicUrl() {
                return URI.create("http://us.example");
            }

            @Override
            public String identitySecret() {
                return "secret";
            }
        };
        KeycloakApi api = new KeycloakApi();
        api.settings = settings;
        organisations = new KeycloakOrganisations();
        organisations.keycloak = api;
        organisations.settings = settings;
        reply(
                "POST",
                "/realms/imprimatur/protocol/openid-connect/token",
                200,
                "{\"access_token\":\"t\",\"expires_in\":60}");
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void reply(String method, String path, int status, String body) {
        replies.put(method + " " + path, new Reply(status, body));
    }

    private void answer(HttpExchange exchange) throws IOException {
        String call =
                exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
        asked.add(call);
        exchange.getRequestBody().readAllBytes();
        Reply reply = replies.getOrDefault(call, new Reply(404, "{}"));
        byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Location", "http://127.0.0.1" + ADMIN + "/users/" + KIM);
        exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Test
    void find_isEmpty_whenTheyAreNoMemberOfThisOrganisation() {
        assertThat(organisations.find(STUDIO, new Member.Id(KIM))).isEmpty();
    }

    @Test
    void find_tellsRolesAndState_whenTheyWereInvited() {
        reply("GET", ADMIN + "/organizations/o1/members/" + KIM, 200, user(false));
        reply("GET", ROLES, 200, "[{\"name\":\"studio-legal\"},{\"name\":\"default-roles-imprimatur\"}]");

        Member found = organisations.find(STUDIO, new Member.Id(KIM)).orElseThrow();

        assertThat(found.roles()).containsExactly(StudioRole.LEGAL);
        assertThat(found.state()).isEqualTo(Member.State.INVITED);
        assertThat(found.name()).isEqualTo("kim@studio.example");
    }

    @Test
    void invite_leavesNoAccountBehind_whenTheLetterCannotBeSent() {
        reply("POST", ADMIN + "/users", 201, "");
        reply("POST", ADMIN + "/organizations/o1/members", 201, "");
        reply("GET", ROLES + "/available", 200, "[{\"name\":\"studio-legal\",\"id\":\"r\"}]");
        reply("POST", ROLES, 204, "");
        reply("PUT", ADMIN + "/users/" + KIM + "/execute-actions-email", 500, "{}");
        reply("DELETE", ADMIN + "/users/" + KIM, 204, "");

        assertThatThrownBy(() -> organisations.invite(STUDIO, "kim@studio.example", Set.of(StudioRole.LEGAL)))
                .isInstanceOf(UnavailableException.class);

        assertThat(asked).last().isEqualTo("DELETE " + ADMIN + "/users/" + KIM);
    }

    @Test
    void invite_isRefused_whenTheAccountHasARoleOfItsOwn() {
        reply("POST", ADMIN + "/users", 409, "{}");
        reply("GET", ADMIN + "/users", 200, "[" + user(true) + "]");
        reply("GET", ADMIN + "/users/" + KIM, 200, user(true));
        reply("GET", ROLES, 200, "[{\"name\":\"creator\"}]");

        assertThatThrownBy(() -> organisations.invite(STUDIO, "kim@studio.example", Set.of(StudioRole.LEGAL)))
                .isInstanceOf(ConflictException.class);

        assertThat(asked).noneMatch(call -> call.startsWith("PUT") || call.contains("/organizations/o1/"));
    }

    @Test
    void remove_takesRolesBeforeMembership_andEndsSessions() {
        reply("GET", ROLES, 200, "[{\"name\":\"studio-legal\",\"id\":\"r\"}]");
        reply("DELETE", ROLES, 204, "");
        reply("DELETE", ADMIN + "/organizations/o1/members/" + KIM, 204, "");
        reply("POST", ADMIN + "/users/" + KIM + "/logout", 204, "");

        organisations.remove(STUDIO, member(Set.of(StudioRole.LEGAL)));

        assertThat(asked)
                .endsWith(
                        "DELETE " + ROLES,
                        "DELETE " + ADMIN + "/organizations/o1/members/" + KIM,
                        "POST " + ADMIN + "/users/" + KIM + "/logout");
    }

    @Test
    void changeRoles_changesNothing_whenTheyAreTheSame() {
        reply("GET", ROLES, 200, "[{\"name\":\"studio-legal\",\"id\":\"r\"}]");

        organisations.changeRoles(member(Set.of(StudioRole.LEGAL)), Set.of(StudioRole.LEGAL));

        assertThat(asked).noneMatch(call -> call.equals("POST " + ROLES) || call.equals("DELETE " + ROLES));
    }

    @Test
    void members_areUnavailable_whenKeycloakAnswersNoJson() {
        reply("GET", ADMIN + "/organizations/o1/members", 200, "<html>");

        assertThatThrownBy(() -> organisations.members(STUDIO, 0, 10)).isInstanceOf(UnavailableException.class);
    }

    @Test
    void members_areUnavailable_whenKeycloakIsAway() {
        server.stop(0);

        assertThatThrownBy(() -> organisations.members(STUDIO, 0, 10)).isInstanceOf(UnavailableException.class);
    }

    @Test
    void token_isAskedForAnewOnce_whenItIsRefused() {
        reply("GET", ADMIN + "/organizations/o1/members/count", 401, "{}");

        assertThatThrownBy(() -> organisations.count(STUDIO)).isInstanceOf(UnavailableException.class);

        assertThat(asked).filteredOn(call -> call.endsWith("/token")).hasSize(2);
        assertThat(asked).filteredOn(call -> call.endsWith("/count")).hasSize(2);
    }

    @Test
    void nameFor_hidesTheAddress_butTellsWhoItIs() {
        assertThat(InvitedAccount.nameFor("Kim.Tanaka@studio.example")).matches("kim-tanaka-[0-9a-f]{4}");
        assertThat(InvitedAccount.nameFor("...@studio.example")).matches("member-[0-9a-f]{4}");
    }

    private static Member member(Set<StudioRole> roles) {
        return new Member(new Member.Id(KIM), "Kim", "kim@studio.example", roles, Member.State.ACTIVE);
    }

    private static String user(boolean verified) {
        return "{\"id\":\"%s\",\"email\":\"kim@studio.example\",\"enabled\":true,\"emailVerified\":%s}"
                .formatted(KIM, verified);
    }
}
