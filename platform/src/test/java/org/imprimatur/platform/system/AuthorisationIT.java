package org.imprimatur.platform.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.imprimatur.platform.system.Refusals.assertRefused;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.imprimatur.platform.system.Exchange.Answer;
import org.imprimatur.platform.system.Exchange.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may do what: every endpoint with every role, and without one; and nobody with what belongs to others. */
@TestInstance(Lifecycle.PER_CLASS)
class AuthorisationIT {
    /** A new endpoint without a line here fails the build. */
    private static final List<Endpoint> ENDPOINTS =
            """
            GET    /                                              -      everybody
            GET    /sign-in                                       -      signed-in
            POST   /sign-out                                      form   session
            GET    /signed-out                                    -      everybody
            GET    /static/{digest}/{name}                        -      everybody
            GET    /verify                                        -      everybody
            POST   /verify                                        parts  everybody
            POST   /verify/steps                                  parts  everybody
            GET    /verify/manifests/{manifest}                   -      everybody
            GET    /likeness                                      -      rights-holder
            GET    /likeness/new                                  -      rights-holder
            POST   /likeness/register                             parts  rights-holder
            GET    /likeness/{handle}                             -      rights-holder
            GET    /likeness/lists                                -      rights-holder
            POST   /likeness/lists                                form   rights-holder
            POST   /likeness/lists/{id}/rename                    form   rights-holder
            POST   /likeness/lists/{id}/delete                    form   rights-holder
            POST   /likeness/lists/{id}/members                   form   rights-holder
            POST   /likeness/lists/{id}/members/remove            form   rights-holder
            POST   /likeness/{handle}/policy                      form   rights-holder
            POST   /likeness/{handle}/policy/preview              form   rights-holder
            POST   /likeness/{handle}/policy/edit                 form   rights-holder
            GET    /likeness/{handle}/history                     -      rights-holder
            GET    /likeness/{handle}/history/{version}/restore   -      rights-holder
            GET    /likeness/{handle}/simulate                    -      rights-holder
            POST   /likeness/{handle}/simulate                    form   rights-holder
            GET    /likeness/{handle}/uses                        -      rights-holder
            POST   /likeness/{handle}/lists                       form   rights-holder
            POST   /likeness/{handle}/lists/detach                form   rights-holder
            GET    /likeness/{handle}/renew                       -      rights-holder
            POST   /likeness/{handle}/renew                       form   rights-holder
            GET    /likeness/{handle}/biometrics/delete           -      rights-holder
            POST   /likeness/{handle}/biometrics/delete           form   rights-holder
            POST   /likeness/{handle}/approved                    form   rights-holder
            POST   /likeness/{handle}/approved/remove             form   rights-holder
            GET    /likeness/{handle}/revoke                      -      rights-holder
            POST   /likeness/{handle}/revoke                      form   rights-holder
            GET    /approvals                                     -      rights-holder,studio-legal,studio-licensing
            GET    /approvals/decided                             -      rights-holder,studio-legal,studio-licensing
            POST   /approvals/answers                             form   rights-holder,studio-legal,studio-licensing
            POST   /approvals/{id}/approve                        form   rights-holder,studio-legal,studio-licensing
            POST   /approvals/{id}/deny                           form   rights-holder,studio-legal,studio-licensing
            GET    /approvals/notices                             -      rights-holder,studio-legal,studio-licensing,studio-finance,creator
            POST   /approvals/notices                             form   rights-holder,studio-legal,studio-licensing,studio-finance,creator
            GET    /notices/off/{token}                           -      everybody
            POST   /notices/off/{token}                           form   everybody
            GET    /generations/{id}/content                      -      rights-holder,studio-legal,studio-licensing,studio-finance,creator
            GET    /generations/{id}/thumbnail                    -      rights-holder,studio-legal,studio-licensing,studio-finance,creator
            GET    /payouts                                       -      rights-holder,studio-finance
            GET    /payouts/{id}                                  -      rights-holder,studio-finance
            POST   /payouts/onboarding                            form   rights-holder,studio-finance
            POST   /payouts/request                               form   rights-holder,studio-finance
            GET    /payouts/statements                            -      rights-holder,studio-finance
            GET    /payouts/statements/{month}                    -      rights-holder,studio-finance
            GET    /payouts/statements/{month}.{extension}        -      rights-holder,studio-finance
            GET    /api                                           -      everybody
            GET    /generations                                   -      creator
            POST   /generations                                   form   creator
            GET    /generations/{id}                              -      creator,rights-holder,studio-legal,studio-licensing,studio-finance,reviewer,auditor
            GET    /generations/{id}/delete                       -      creator
            POST   /generations/{id}/delete                       form   creator
            GET    /operations                                    -      reviewer,auditor
            GET    /operations/decisions/{id}                     -      reviewer,auditor
            GET    /api/audit-events                              -      auditor
            GET    /studio                                        -      studio-legal,studio-licensing,studio-finance
            GET    /studio/uses                                   -      studio-legal,studio-licensing,studio-finance
            GET    /studio/uses.csv                               -      studio-legal,studio-licensing,studio-finance
            GET    /studio/income                                 -      studio-legal,studio-licensing,studio-finance
            GET    /studio/members                                -      studio-legal,studio-licensing,studio-finance
            POST   /studio/members                                form   studio-legal
            POST   /studio/members/{id}/roles                     form   studio-legal
            POST   /studio/members/{id}/reminder                  form   studio-legal
            GET    /studio/members/{id}/remove                    -      studio-legal
            POST   /studio/members/{id}/remove                    form   studio-legal
            GET    /studio/characters/new                         -      studio-legal,studio-licensing
            POST   /studio/characters                             parts  studio-legal,studio-licensing
            GET    /studio/characters/{handle}                    -      studio-legal,studio-licensing,studio-finance
            GET    /studio/characters/{handle}/picture            -      studio-legal,studio-licensing,studio-finance
            GET    /studio/characters/{handle}/edit               -      studio-legal,studio-licensing
            POST   /studio/characters/{handle}/edit               parts  studio-legal,studio-licensing
            POST   /studio/characters/{handle}/policy             form   studio-legal,studio-licensing
            POST   /studio/characters/{handle}/approved           form   studio-legal,studio-licensing
            POST   /studio/characters/{handle}/approved/remove    form   studio-legal,studio-licensing
            GET    /studio/characters/{handle}/withdraw           -      studio-legal,studio-licensing
            POST   /studio/characters/{handle}/withdraw           form   studio-legal,studio-licensing
            POST   /studio/characters/{handle}/offer-again        form   studio-legal,studio-licensing
            GET    /.well-known/jwks.json                         -      everybody
            GET    /.well-known/imprimatur-trust-anchors.pem      -      everybody
            POST   /v1/videos                                     json   creator,platform
            POST   /v1/videos                                     parts  creator,platform
            GET    /v1/videos/{id}                                -      creator,platform
            GET    /v1/videos/{id}/content                        -      creator,platform
            GET    /v1/videos                                     -      creator,platform
            POST   /v1/videos/{id}/remix                          json   creator,platform
            POST   /v1/videos/{id}/remix                          parts  creator,platform
            DELETE /v1/videos/{id}                                -      creator,platform
            POST   /v1/images/generations                         json   creator,platform
            GET    /v1/images/{id}                                -      creator,platform
            DELETE /v1/images/{id}                                -      creator,platform
            GET    /v1/images/{id}/content                        -      creator,platform
            POST   /api/likenesses                                parts  rights-holder
            GET    /api/likenesses                                -      rights-holder
            DELETE /api/likenesses/{handle}/captures              -      rights-holder
            POST   /api/characters                                parts  studio-legal,studio-licensing
            GET    /api/characters                                -      studio-legal,studio-licensing,studio-finance
            PUT    /api/characters/{handle}                       json   studio-legal,studio-licensing
            GET    /api/characters/{handle}/picture               -      rights-holder,studio-legal,studio-licensing,studio-finance,creator,platform,reviewer,auditor
            PUT    /api/characters/{handle}/picture               bytes  studio-legal,studio-licensing
            GET    /api/subjects/{handle}/policy                  -      rights-holder,studio-legal,studio-licensing,studio-finance
            PUT    /api/subjects/{handle}/policy                  json   rights-holder,studio-legal,studio-licensing
            GET    /api/subjects/{handle}/approved-parties        -      rights-holder,studio-legal,studio-licensing
            PUT    /api/subjects/{handle}/approved-parties/{account} -   rights-holder,studio-legal,studio-licensing
            DELETE /api/subjects/{handle}/approved-parties/{account} -   rights-holder,studio-legal,studio-licensing
            POST   /api/subjects/{handle}/revocation              json   rights-holder,studio-legal,studio-licensing
            POST   /api/subjects/{handle}/renewal                 json   rights-holder,studio-legal,studio-licensing
            GET    /api/subjects/{handle}/policy/versions         -      rights-holder,studio-legal,studio-licensing,studio-finance
            GET    /api/subjects/{handle}/policy/versions/{version} -    rights-holder,studio-legal,studio-licensing,studio-finance
            POST   /api/subjects/{handle}/simulations             json   rights-holder,studio-legal,studio-licensing
            PUT    /api/subjects/{handle}/approved-lists/{id}     -      rights-holder,studio-legal,studio-licensing
            DELETE /api/subjects/{handle}/approved-lists/{id}     -      rights-holder,studio-legal,studio-licensing
            GET    /api/approved-lists                            -      rights-holder,studio-legal,studio-licensing
            POST   /api/approved-lists                            json   rights-holder,studio-legal,studio-licensing
            PUT    /api/approved-lists/{id}                       json   rights-holder,studio-legal,studio-licensing
            DELETE /api/approved-lists/{id}                       -      rights-holder,studio-legal,studio-licensing
            PUT    /api/approved-lists/{id}/members/{account}     -      rights-holder,studio-legal,studio-licensing
            DELETE /api/approved-lists/{id}/members/{account}     -      rights-holder,studio-legal,studio-licensing
            GET    /api/approvals                                 -      rights-holder,studio-legal,studio-licensing
            POST   /api/approvals/{id}/approve                    -      rights-holder,studio-legal,studio-licensing
            POST   /api/approvals/{id}/deny                       json   rights-holder,studio-legal,studio-licensing
            GET    /api/earnings                                  -      rights-holder,studio-finance
            POST   /api/payees/me/onboarding                      -      rights-holder,studio-finance
            GET    /api/organisation/members                      -      studio-legal,studio-licensing,studio-finance
            POST   /api/organisation/invitations                  json   studio-legal
            PUT    /api/organisation/members/{id}/roles           json   studio-legal
            DELETE /api/organisation/members/{id}                 -      studio-legal
            GET    /api/payees/me                                 -      rights-holder,studio-finance
            POST   /api/payouts                                   json   rights-holder,studio-finance
            GET    /api/payouts                                   -      rights-holder,studio-finance
            GET    /api/payouts/{id}                              -      rights-holder,studio-finance
            GET    /api/statements                                -      rights-holder,studio-finance
            GET    /api/statements/{month}                        -      rights-holder,studio-finance
            GET    /api/statements/{month}.{extension}            -      rights-holder,studio-finance
            POST   /api/verifications                             parts  everybody
            POST   /api/verifications                             bytes  everybody
            GET    /api/consents/{id}                             -      everybody
            GET    /api/manifests/{manifest}                      -      everybody
            POST   /api/webhooks/stripe                           json   everybody
            """.lines().map(Endpoint::parse).toList();

    private static final Map<String, Set<String>> ROLES = new TreeMap<>(Map.of(
            "mira",
            Set.of("rights-holder", "creator"),
            "tomas",
            Set.of("rights-holder", "creator"),
            "ada-legal",
            Set.of("studio-legal"),
            "leo-licensing",
            Set.of("studio-licensing"),
            "fin-finance",
            Set.of("studio-finance"),
            "carla",
            Set.of("creator"),
            "rhea",
            Set.of("reviewer"),
            "otto",
            Set.of("auditor"),
            People.PLATFORM,
            Set.of("platform")));

    private final People people = new People();

    @Test
    void table_hasEveryEndpointOnce_whenComparedWithTheResources() {
        Path classes = Path.of(System.getProperty("imprimatur.project", ".."), "web", "target", "classes");

        assertThat(Endpoint.declaredIn(classes)).hasSizeGreaterThan(40);
        assertThat(ENDPOINTS.stream().map(Endpoint::key)).doesNotHaveDuplicates();
        assertThat(new TreeSet<>(ENDPOINTS.stream().map(Endpoint::key).toList()))
                .isEqualTo(Endpoint.declaredIn(classes));
    }

    static Stream<Endpoint> endpoints() {
        return ENDPOINTS.stream();
    }

    static Stream<Endpoint> closedApi() {
        return ENDPOINTS.stream().filter(Endpoint::isApi).filter(endpoint -> !endpoint.isPublic());
    }

    static Stream<Endpoint> closedPages() {
        return ENDPOINTS.stream()
                .filter(endpoint -> !endpoint.isApi())
                .filter(endpoint -> !endpoint.isPublic() && !endpoint.who().contains("session"));
    }

    static Stream<Endpoint> closedForms() {
        return ENDPOINTS.stream()
                .filter(endpoint -> !endpoint.isApi())
                .filter(endpoint -> endpoint.isWrite() && !endpoint.isPublic());
    }

    static Stream<Endpoint> publicEndpoints() {
        return ENDPOINTS.stream().filter(Endpoint::isPublic);
    }

    @ParameterizedTest
    @MethodSource("closedApi")
    void api_admitsItsRolesOnly_whenTokenIsGood(Endpoint endpoint) throws IOException, InterruptedException {
        for (Map.Entry<String, Set<String>> caller : ROLES.entrySet()) {
            Exchange exchange = people.as(caller.getKey(), endpoint.method(), endpoint.samplePath());

            Answer answer = endpoint.fill(exchange, "").send();

            if (endpoint.admits(caller.getValue())) {
                assertThat(answer.status())
                        .describedAs("%s: %s", caller.getKey(), answer)
                        .isNotIn(401, 403)
                        .isLessThan(500);
            } else {
                assertRefused(answer, 403);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("closedApi")
    void api_answers401AndNeverRedirects_whenNobodyIsSignedIn(Endpoint endpoint) {
        for (String accept : List.of("*/*", "text/html", "application/json")) {
            Exchange exchange = Exchange.of(endpoint.method(), endpoint.samplePath());

            Answer answer = endpoint.fill(exchange.with("Accept", accept), "").send();

            if (answer.status() != 406) { // who wants a page of the API may be told that there is none
                assertRefused(answer, 401);
                assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("closedApi")
    void api_answers401_whenTokenIsNotGood(Endpoint endpoint) throws IOException, InterruptedException {
        for (Map.Entry<String, String> header : badCredentials().entrySet()) {
            Exchange exchange = Exchange.of(endpoint.method(), endpoint.samplePath());

            Answer answer = endpoint.fill(exchange.with("Authorization", header.getValue()), "")
                    .send();

            assertThat(answer.status())
                    .describedAs("%s: %s", header.getKey(), answer)
                    .isEqualTo(401);
            assertRefused(answer, 401);
            assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
        }
    }

    @Test
    void api_answers401_whenTokenHasEnded() throws IOException, InterruptedException {
        RealmAdmin realm = new RealmAdmin();
        realm.setTokenLifeSeconds(2);
        String token;
        try {
            token = new Tokens(RunningPlatform.sandbox()).ofPerson("mira");
        } finally {
            realm.setTokenLifeSeconds(300);
        }
        assertThat(Exchange.of("GET", "/api/likenesses").bearer(token).send().status())
                .isEqualTo(200);

        Thread.sleep(3_000);

        assertRefused(Exchange.of("GET", "/api/likenesses").bearer(token).send(), 401);
        assertRefused(Exchange.of("GET", "/v1/videos/x").bearer(token).send(), 401);
    }

    private Map<String, String> badCredentials() throws IOException, InterruptedException {
        String[] good = people.token("mira").split("\\.", -1);
        String[] other = people.token("ada-legal").split("\\.", -1);
        String claims = new String(Base64.getUrlDecoder().decode(good[1]), StandardCharsets.UTF_8);
        return Map.of(
                "a word", "Bearer garbage",
                "three words", "Bearer a.b.c",
                "another scheme", "Basic bWlyYTptaXJh",
                "no signature", "Bearer " + good[0] + "." + good[1] + ".",
                "another's signature", "Bearer " + good[0] + "." + good[1] + "." + other[2],
                "a later end", "Bearer " + good[0] + "." + encoded(later(claims)) + "." + good[2],
                "one role more", "Bearer " + good[0] + "." + encoded(withRole(claims)) + "." + good[2],
                "algorithm none", "Bearer " + encoded("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + good[1] + ".");
    }

    private static String later(String claims) {
        String changed = claims.replaceFirst("\"exp\":\\d+", "\"exp\":4102444800");
        assertThat(changed).isNotEqualTo(claims);
        return changed;
    }

    private static String withRole(String claims) {
        String changed = claims.replace("\"rights-holder\"", "\"rights-holder\",\"studio-legal\"");
        assertThat(changed).isNotEqualTo(claims);
        return changed;
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @MethodSource("closedApi")
    void apiWrite_answers401_whenOnlyTheBrowserSessionVouches(Endpoint endpoint) {
        for (String person : List.of("mira", "ada-legal", "fin-finance")) {
            BrowserSession session = people.session(person);
            Exchange exchange = session.request(endpoint.method(), endpoint.samplePath());

            Answer bare = endpoint.fill(exchange.with("Accept", "*/*"), session.csrf())
                    .send();
            Answer withGarbage = endpoint.fill(exchange.with("Accept", "*/*").bearer("garbage"), session.csrf())
                    .send();

            if (endpoint.isWrite()) {
                assertRefused(bare, 401);
                assertRefused(withGarbage, 401);
            } else {
                assertThat(bare.status()).isNotEqualTo(302).isLessThan(500);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("closedPages")
    void page_leadsToTheSignIn_whenNobodyIsSignedIn(Endpoint endpoint) {
        Exchange exchange =
                Exchange.of(endpoint.method(), endpoint.samplePath()).with("Accept", "text/html");

        Answer answer = endpoint.fill(exchange, "").send();

        assertThat(answer.leadsToKeycloak()).describedAs("%s", answer).isTrue();
        assertThat(answer.header("Location")).contains("code_challenge_method=S256");
    }

    @ParameterizedTest
    @MethodSource("closedPages")
    void page_answers401_whenTokenIsNotGood(Endpoint endpoint) throws IOException, InterruptedException {
        for (Map.Entry<String, String> header : badCredentials().entrySet()) {
            if (header.getValue().startsWith("Bearer ")) {
                Exchange exchange = Exchange.of(endpoint.method(), endpoint.samplePath());

                Answer answer = endpoint.fill(exchange.with("Authorization", header.getValue()), "")
                        .send();

                assertThat(answer.status())
                        .describedAs("%s: %s", header.getKey(), answer)
                        .isEqualTo(401);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("closedPages")
    void page_admitsItsRolesOnly_whenSignedIn(Endpoint endpoint) {
        for (Map.Entry<String, Set<String>> caller : ROLES.entrySet()) {
            if (!caller.getKey().equals(People.PLATFORM)) {
                BrowserSession session = people.session(caller.getKey());

                Answer answer = endpoint.fill(session.request(endpoint.method(), endpoint.samplePath()), session.csrf())
                        .send();

                assertAdmitted(endpoint.admits(caller.getValue()), answer, caller.getKey());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("closedPages")
    void page_isClosedToThePlatform_whenItComesWithItsToken(Endpoint endpoint)
            throws IOException, InterruptedException {
        Answer answer = endpoint.fill(people.as(People.PLATFORM, endpoint.method(), endpoint.samplePath()), "")
                .send();

        assertAdmitted(endpoint.admits(Set.of("platform")), answer, People.PLATFORM);
    }

    private static void assertAdmitted(boolean admitted, Answer answer, String caller) {
        assertThat(answer.leadsToKeycloak())
                .describedAs("%s: %s", caller, answer)
                .isFalse();
        if (admitted) {
            assertThat(answer.status())
                    .describedAs("%s: %s", caller, answer)
                    .isNotIn(401, 403)
                    .isLessThan(500);
        } else {
            assertThat(answer.status()).describedAs("%s: %s", caller, answer).isEqualTo(403);
        }
    }

    @ParameterizedTest
    @MethodSource("publicEndpoints")
    void publicEndpoint_isOpen_whateverTheCallerBrings(Endpoint endpoint) throws IOException, InterruptedException {
        Exchange exchange = Exchange.of(endpoint.method(), endpoint.samplePath());

        for (Exchange caller : List.of(
                exchange,
                exchange.bearer("garbage"),
                exchange.bearer(people.token("otto")),
                people.session("rhea").request(endpoint.method(), endpoint.samplePath()))) {
            Answer answer = endpoint.fill(caller, "").send();

            assertThat(answer.status())
                    .describedAs("%s", answer)
                    .isNotIn(302, 401, 403)
                    .isLessThan(500);
        }
    }

    @Test
    void openApiDocument_isOpen_whenNobodyIsSignedIn() {
        assertThat(Exchange.of("GET", "/openapi").send().status()).isEqualTo(200);
    }

    @ParameterizedTest
    @MethodSource("closedForms")
    void form_isRefused_whenTokenIsMissingOrAnothers(Endpoint endpoint) {
        BrowserSession mira = people.session("mira");
        Exchange exchange = mira.request(endpoint.method(), endpoint.samplePath());

        for (String csrf : List.of("", "x", people.session("tomas").csrf())) {
            assertThat(endpoint.fill(exchange, csrf).send().status())
                    .describedAs("%s with `%s`", endpoint, csrf)
                    .isEqualTo(403);
        }
        Exchange withoutField = endpoint.body().equals("parts")
                ? exchange.parts(List.of(Part.text("name", "x")))
                : exchange.form(Map.of("confirm", "yes"));
        assertThat(withoutField.send().status()).isEqualTo(403);
    }

    @Test
    void forms_changeNothing_whenTokenIsAnothers() throws IOException, InterruptedException {
        String handle = likenessOf("mira");
        String before = policy("mira", handle);
        String foreign = people.session("tomas").csrf();
        BrowserSession mira = people.session("mira");
        Map<String, String> wide = Map.of(
                "csrf",
                foreign,
                "version",
                "1",
                "audience",
                "everyone",
                "purpose.political",
                "can",
                "territory",
                "worldwide",
                "price",
                "0",
                "currency",
                "EUR");

        mira.request("POST", "/likeness/" + handle + "/policy").form(wide).send();
        mira.request("POST", "/likeness/" + handle + "/approved")
                .form(Map.of("csrf", foreign, "person", "carla"))
                .send();
        mira.request("POST", "/likeness/" + handle + "/revoke")
                .form(Map.of("csrf", foreign, "confirm", "yes"))
                .send();

        assertThat(policy("mira", handle)).isEqualTo(before);
        assertThat(people.as("mira", "GET", "/api/subjects/" + handle + "/approved-parties")
                        .send()
                        .objects("data"))
                .isEmpty();
        assertThat(state("mira", handle)).isEqualTo("active");
    }

    @Test
    void signOut_endsTheSession_whenFormIsItsOwn() {
        BrowserSession session = BrowserSession.of("carla");
        assertThat(session.request("GET", "/sign-in").send().leadsToKeycloak()).isFalse();

        Answer answer = session.request("POST", "/sign-out")
                .form(Map.of("csrf", session.csrf()))
                .send();

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location"))
                .startsWith(RunningPlatform.sandbox().issuer() + "/protocol/openid-connect/logout");
        assertThat(session.request("GET", "/sign-in").send().leadsToKeycloak()).isTrue();
    }

    @Test
    void likeness_isAsIfItWereNot_whenAnotherAsks() throws IOException, InterruptedException {
        String handle = likenessOf("mira");
        String before = policy("mira", handle);

        for (String stranger : List.of("tomas", "ada-legal")) {
            assertSubjectIsHidden(stranger, handle);
        }
        assertThat(people.as("fin-finance", "GET", "/api/subjects/" + handle + "/policy")
                        .send()
                        .status())
                .isEqualTo(404);
        assertThat(people.as("tomas", "GET", "/api/likenesses").send().text()).doesNotContain(handle);
        assertThat(policy("mira", handle)).isEqualTo(before);
        assertThat(state("mira", handle)).isEqualTo("active");
    }

    @Test
    void character_isAsIfItWereNot_whenSomebodyOutsideTheStudioAsks() throws IOException, InterruptedException {
        String handle = "char." + mark();
        assertThat(people.as("leo-licensing", "POST", "/api/characters")
                        .parts(List.of(Part.text("name", "Zorvex " + handle), Part.text("handle", handle)))
                        .send()
                        .status())
                .isEqualTo(201);
        setPolicy("ada-legal", handle);

        assertSubjectIsHidden("mira", handle);
        assertThat(policy("leo-licensing", handle)).isNotBlank();
        assertThat(policy("fin-finance", handle)).isNotBlank();
    }

    private void assertSubjectIsHidden(String stranger, String handle) throws IOException, InterruptedException {
        String terms = "{\"audience\":\"everyone\"}";
        for (String name : List.of("policy", "approved-parties")) {
            assertHidden(handle, path -> people.as(stranger, "GET", path), "/api/subjects/%s/" + name);
        }
        assertHidden(
                handle,
                path -> people.as(stranger, "PUT", path)
                        .with("If-Match", "\"policy-1\"")
                        .json(terms),
                "/api/subjects/%s/policy");
        assertHidden(
                handle,
                path -> people.as(stranger, "PUT", path)
                        .with("If-None-Match", "*")
                        .json(terms),
                "/api/subjects/%s/policy");
        for (String method : List.of("PUT", "DELETE")) {
            assertHidden(handle, path -> people.as(stranger, method, path), "/api/subjects/%s/approved-parties/carla");
        }
        assertHidden(
                handle,
                path -> people.as(stranger, "POST", path).json("{\"reason\":\"mine\"}"),
                "/api/subjects/%s/revocation");
    }

    @Test
    void likenessPages_areAsIfTheyWereNot_whenAnotherAsks() throws IOException, InterruptedException {
        String handle = likenessOf("mira");
        BrowserSession tomas = people.session("tomas");
        Map<String, String> form =
                Map.of("csrf", tomas.csrf(), "confirm", "yes", "person", "carla", "audience", "everyone");

        for (String path : List.of("/likeness/%s", "/likeness/%s/revoke")) {
            assertHiddenPage(handle, of -> tomas.request("GET", of), path);
        }
        for (String act : List.of("policy", "approved", "approved/remove", "revoke")) {
            assertHiddenPage(handle, of -> tomas.request("POST", of).form(form), "/likeness/%s/" + act);
        }
        assertThat(state("mira", handle)).isEqualTo("active");
    }

    private interface Asking {
        Exchange of(String path) throws IOException, InterruptedException;
    }

    /** What is another's and what is nobody's are answered in the same words. */
    private static void assertHidden(String handle, Asking asking, String path)
            throws IOException, InterruptedException {
        String unknown = "none." + mark();

        Answer others = asking.of(path.formatted(handle)).send();
        Answer nobodys = asking.of(path.formatted(unknown)).send();

        assertRefused(others, 404);
        assertRefused(nobodys, 404);
        assertThat(others.at("/type")).isEqualTo(nobodys.at("/type"));
        assertThat(others.at("/detail").replace(handle, unknown)).isEqualTo(nobodys.at("/detail"));
    }

    private static void assertHiddenPage(String handle, Asking asking, String path)
            throws IOException, InterruptedException {
        String unknown = "none." + mark();

        Answer others = asking.of(path.formatted(handle)).send();
        Answer nobodys = asking.of(path.formatted(unknown)).send();

        assertThat(others.status()).describedAs("%s", others).isEqualTo(404);
        assertThat(nobodys.status()).describedAs("%s", nobodys).isEqualTo(404);
        assertThat(withoutIds(others).replace(handle, unknown)).isEqualTo(withoutIds(nobodys));
    }

    private static String withoutIds(Answer answer) {
        return answer.text()
                .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "ID")
                .replaceAll("name=\"csrf\" value=\"[^\"]*\"", "MASKED"); // another mask in every answer
    }

    @Test
    void video_isAsIfItWereNot_whenAnotherCreatorAsks() throws IOException, InterruptedException {
        Answer made = people.as("carla", "POST", "/v1/videos")
                .json("{\"prompt\":\"a lighthouse at dusk\",\"seconds\":\"1\"}")
                .send();
        assertThat(made.status()).describedAs("%s", made).isEqualTo(200);
        String id = made.at("/id");

        for (String path : List.of("/v1/videos/%s", "/v1/videos/%s/content")) {
            Answer others = people.as("tomas", "GET", path.formatted(id)).send();
            Answer nobodys =
                    people.as("tomas", "GET", path.formatted("video_none")).send();
            assertRefused(others, 404);
            assertThat(others.at("/error/code")).isEqualTo(nobodys.at("/error/code"));
            assertThat(others.at("/error/message").replace(id, "video_none")).isEqualTo(nobodys.at("/error/message"));
        }
        for (String entitled : List.of("carla", People.PLATFORM)) {
            assertThat(people.as(entitled, "GET", "/v1/videos/" + id).send().status())
                    .isEqualTo(200);
        }
    }

    @Test
    void approval_isAsIfItWereNot_whenAnotherAnswers() throws IOException, InterruptedException {
        String handle = likenessOf("mira");
        String asked = "{\"prompt\":\"@%s waves\",\"imprimatur\":{\"purpose\":\"advertising\"}}".formatted(handle);
        Answer made = people.as("carla", "POST", "/v1/videos").json(asked).send();
        assertThat(made.status()).describedAs("%s", made).isEqualTo(200);
        String approval = waitingFor(handle);
        BrowserSession tomas = people.session("tomas");

        assertRefused(
                people.as("tomas", "POST", "/api/approvals/" + approval + "/approve")
                        .send(),
                404);
        assertRefused(
                people.as("ada-legal", "POST", "/api/approvals/" + approval + "/deny")
                        .json("{}")
                        .send(),
                404);
        for (String answer : List.of("approve", "deny")) {
            assertThat(tomas.request("POST", "/approvals/" + approval + "/" + answer)
                            .form(Map.of("csrf", tomas.csrf()))
                            .send()
                            .status())
                    .isEqualTo(404);
        }

        assertThat(waitingFor(handle)).isEqualTo(approval);
    }

    private String waitingFor(String handle) throws IOException, InterruptedException {
        for (JsonObject approval :
                people.as("mira", "GET", "/api/approvals").send().objects("data")) {
            if (approval.getString("subject").equals("@" + handle)) {
                return approval.getString("id");
            }
        }
        throw new AssertionError("nothing waits for @" + handle);
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void answer_carriesSecurityHeaders_whatever(Endpoint endpoint) {
        BrowserSession session = people.session("mira");
        Exchange exchange = endpoint.who().contains("session")
                ? Exchange.of(endpoint.method(), endpoint.samplePath())
                : session.request(endpoint.method(), endpoint.samplePath());

        Answer answer = endpoint.fill(exchange, "").send();

        assertThat(answer.header("X-Content-Type-Options"))
                .describedAs("%s", answer)
                .isEqualTo("nosniff");
        assertThat(answer.header("X-Request-Id")).isNotBlank();
        assertThat(answer.header("Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'", "base-uri 'none'")
                .doesNotContain("unsafe");
        assertThat(answer.header("Server") + answer.header("X-Powered-By")).isEmpty();
        if (!endpoint.path().startsWith("/static/") && !endpoint.path().startsWith("/.well-known/")) {
            assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        }
    }

    @Test
    void sessionCookie_isOutOfReachOfScriptsAndOtherSites_whenSignedIn() {
        Map<String, String> cookies = people.session("mira").cookieAttributes();

        assertThat(cookies).containsKey("JSESSIONID");
        assertThat(cookies.get("JSESSIONID")).containsIgnoringCase("httponly").containsIgnoringCase("samesite=lax");
        assertThat(cookies.values()).allSatisfy(cookie -> assertThat(cookie).containsIgnoringCase("samesite=lax"));
    }

    private String likenessOf(String person) throws IOException, InterruptedException {
        String handle = "like." + mark();
        Answer made = people.as(person, "POST", "/api/likenesses")
                .parts(List.of(
                        Part.text("name", "Quorvax " + handle),
                        Part.text("handle", handle),
                        Part.text("modality", "face"),
                        Part.file("photo", Pictures.png())))
                .send();
        assertThat(made.status()).describedAs("%s", made).isEqualTo(201);
        setPolicy(person, handle);
        return handle;
    }

    private void setPolicy(String person, String handle) throws IOException, InterruptedException {
        Answer set = people.as(person, "PUT", "/api/subjects/" + handle + "/policy")
                .with("If-None-Match", "*")
                .json("{\"audience\":\"everyone\",\"ask_first\":[\"advertising\"],\"price\":\"1.00 EUR\"}")
                .send();
        assertThat(set.status()).describedAs("%s", set).isEqualTo(201);
    }

    private String policy(String person, String handle) throws IOException, InterruptedException {
        Answer answer =
                people.as(person, "GET", "/api/subjects/" + handle + "/policy").send();
        assertThat(answer.status()).describedAs("%s", answer).isEqualTo(200);
        return answer.text();
    }

    private String state(String person, String handle) throws IOException, InterruptedException {
        for (JsonObject subject :
                people.as(person, "GET", "/api/likenesses").send().objects("data")) {
            if (subject.getString("handle").equals("@" + handle)) {
                return subject.getString("state");
            }
        }
        throw new AssertionError("no @" + handle);
    }

    private static String mark() {
        return UUID.randomUUID().toString().substring(0, 12);
    }
}
