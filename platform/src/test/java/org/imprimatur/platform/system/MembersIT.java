package org.imprimatur.platform.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.imprimatur.platform.system.Refusals.assertRefused;

import com.microsoft.playwright.Page;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.imprimatur.platform.system.Exchange.Answer;
import org.junit.jupiter.api.Test;

/** A studio's members at the real Keycloak: what is changed here holds there, at once, and for this studio only. */
class MembersIT {
    private static final String LEGAL = "bram-legal";
    private static final Pattern LINK = Pattern.compile("https?://\\S+/login-actions/action-token\\?\\S+");

    private final People people = new People();
    private final Tokens tokens = new Tokens(RunningPlatform.sandbox());

    @Test
    void invite_makesAMemberWhoCanSignIn_whenTheLettersLinkIsFollowed() throws Exception {
        String email = "kim.%s@brass-button-works.example"
                .formatted(UUID.randomUUID().toString().substring(0, 8));

        Answer invited = as("POST", "/api/organisation/invitations")
                .json("{\"email\":\"%s\",\"roles\":[\"licensing\"]}".formatted(email))
                .send();

        assertThat(invited.status()).describedAs("%s", invited).isEqualTo(201);
        assertThat(invited.at("/state")).isEqualTo("invited");
        assertRefused(
                as("POST", "/api/organisation/invitations")
                        .json("{\"email\":\"%s\",\"roles\":[\"legal\"]}".formatted(email))
                        .send(),
                409);
        accept(email);
        Tokens.Claims claims = Tokens.claims(tokens.ofPerson(email));
        assertThat(claims.organisations()).containsExactly("brass-button-works");
        assertThat(claims.ourRoles()).isEqualTo(Set.of("studio-licensing"));
        assertThat(member(email).getString("state")).isEqualTo("active");
        assertThat(member(email).getString("name")).isEqualTo("Kim Tanaka");
    }

    @Test
    void invite_isRefused_whenTheAddressIsSomebodysOwn() throws Exception {
        Answer answer = as("POST", "/api/organisation/invitations")
                .json("{\"email\":\"carla@people.example\",\"roles\":[\"finance\"]}")
                .send();

        assertRefused(answer, 409);
        assertThat(Tokens.claims(tokens.ofPerson("carla")).organisations()).isEmpty();
    }

    @Test
    void changeRoles_holdsInTheNextToken_andEndsEarlierOnes() throws Exception {
        String before = tokens.ofPerson("nell-licensing");
        BrowserSession session = BrowserSession.of("nell-licensing");
        String nell = member("nell-licensing@brass-button-works.example").getString("id");

        Answer changed = as("PUT", "/api/organisation/members/" + nell + "/roles")
                .json("{\"roles\":[\"finance\"]}")
                .send();

        assertThat(changed.status()).describedAs("%s", changed).isEqualTo(200);
        assertRefused(
                Exchange.of("GET", "/api/organisation/members").bearer(before).send(), 401);
        Answer page = session.request("GET", "/studio/members").send();
        assertThat(page.status()).isEqualTo(303);
        assertThat(page.header("Location")).contains("/sign-in?to=");
        Thread.sleep(1_100); // tokens say in whole seconds when they were issued
        String after = tokens.ofPerson("nell-licensing");
        assertThat(Tokens.claims(after).ourRoles()).isEqualTo(Set.of("studio-finance"));
        assertThat(Exchange.of("GET", "/api/statements").bearer(after).send().status())
                .isEqualTo(200);
        as("PUT", "/api/organisation/members/" + nell + "/roles")
                .json("{\"roles\":[\"licensing\"]}")
                .send();
    }

    @Test
    void remove_endsWhatTheyWereForTheStudio_andTheyCanBeInvitedAgain() throws Exception {
        String email = "ivo-finance@brass-button-works.example";
        String before = tokens.ofPerson("ivo-finance");
        String ivo = member(email).getString("id");

        Answer removed = as("DELETE", "/api/organisation/members/" + ivo).send();

        assertThat(removed.status()).describedAs("%s", removed).isEqualTo(204);
        assertRefused(Exchange.of("GET", "/api/statements").bearer(before).send(), 401);
        Thread.sleep(1_100);
        Tokens.Claims claims = Tokens.claims(tokens.ofPerson("ivo-finance"));
        assertThat(claims.organisations()).isEmpty();
        assertThat(claims.ourRoles()).isEmpty();
        assertRefused(as("DELETE", "/api/organisation/members/" + ivo).send(), 404);
        Answer again = as("POST", "/api/organisation/invitations")
                .json("{\"email\":\"%s\",\"roles\":[\"finance\"]}".formatted(email))
                .send();
        assertThat(again.status()).describedAs("%s", again).isEqualTo(201);
        assertThat(again.at("/id")).isEqualTo(ivo);
    }

    @Test
    void members_ofAnotherStudio_areUnknown() throws Exception {
        JsonObject paz = people.as("paz-legal", "GET", "/api/organisation/members").send().objects("data").stream()
                .filter(member -> member.getString("email").startsWith("paz-legal@"))
                .findFirst()
                .orElseThrow();
        String path = "/api/organisation/members/" + paz.getString("id");

        assertRefused(as("DELETE", path).send(), 404);
        assertRefused(as("PUT", path + "/roles").json("{\"roles\":[]}").send(), 404);
        BrowserSession session = people.session(LEGAL);
        assertThat(session.request("POST", "/studio/members/" + paz.getString("id") + "/remove")
                        .form(Map.of("csrf", session.csrf(), "confirm", "yes"))
                        .send()
                        .status())
                .isEqualTo(404);
        assertThat(Tokens.claims(tokens.ofPerson("paz-legal")).ourRoles()).isEqualTo(Set.of("studio-legal"));
    }

    @Test
    void legal_staysWithWhoeverHasIt_whenTheyWouldTakeItFromThemselves() throws Exception {
        String bram = member("bram-legal@brass-button-works.example").getString("id");

        assertRefused(
                as("PUT", "/api/organisation/members/" + bram + "/roles")
                        .json("{\"roles\":[\"finance\"]}")
                        .send(),
                409);
        assertRefused(as("DELETE", "/api/organisation/members/" + bram).send(), 409);
        assertRefused(
                as("PUT", "/api/organisation/members/" + bram + "/roles")
                        .json("{\"roles\":[\"auditor\"]}")
                        .send(),
                422);
        assertThat(Tokens.claims(tokens.ofPerson(LEGAL)).ourRoles()).isEqualTo(Set.of("studio-legal"));
    }

    private static void accept(String email) throws Exception {
        String letter = LocalMails.await(email, "invited").getString("text");
        Matcher link = LINK.matcher(letter);
        assertThat(link.find()).describedAs(letter).isTrue();
        try (Chromium chromium = Chromium.open()) {
            Page page = chromium.context().newPage();
            page.navigate(link.group());
            page.click("a:has-text('proceed')");
            page.fill("#firstName", "Kim");
            page.fill("#lastName", "Tanaka");
            page.click("input[type=submit]");
            page.fill("#password-new", RunningPlatform.sandbox().password());
            page.fill("#password-confirm", RunningPlatform.sandbox().password());
            page.click("#kc-submit");
            page.waitForSelector("a:has-text('Back to')");
        }
    }

    private Exchange as(String method, String path) throws IOException, InterruptedException {
        return people.as(LEGAL, method, path);
    }

    private JsonObject member(String email) throws IOException, InterruptedException {
        return as("GET", "/api/organisation/members").send().objects("data").stream()
                .filter(member -> member.getString("email").equals(email))
                .findFirst()
                .orElseThrow();
    }
}
