package org.imprimatur.platform.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.SelectOption;
import jakarta.json.JsonObject;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Every settings, approval and revoke action, and everything else that a page posts, in a browser that runs no script. What
 * the browser really posted is compared with what the resources declare: a form that is missing here fails the last test.
 */
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NoScriptJourney {
    /** Posted by scripts only; a form of its own does the same without. */
    private static final Set<String> BY_SCRIPT = Set.of("/verify/steps");

    @RegisterExtension
    final Browsing browsing = new Browsing("no-script");

    private final People people = new People();
    private final Likenesses likenesses = new Likenesses(people);
    private final Set<String> posted = new TreeSet<>();

    @Test
    @Order(1)
    void settings_work() throws Exception {
        Traveller mira = person("mira");
        String handle = "plain." + Likenesses.mark();
        String home = "/likeness/" + handle;
        mira.open("/likeness/new");
        mira.fill("name", "Mira " + handle);
        mira.fill("handle", handle);
        mira.attach("photo", "me.jpg", "image/jpeg", Pictures.jpeg());
        mira.submit("/likeness/register", "#settings");
        mira.waitForPath(home + "?done=registered");

        mira.choose("audience", "everyone");
        mira.choose("purpose.personal", "can");
        mira.choose("purpose.advertising", "ask");
        mira.fill("price", "3.00");
        mira.submit(home + "/policy/preview", "form.save");
        mira.submit(home + "/policy/edit", "#settings");
        assertThat(mira.page().inputValue("#price")).isEqualTo("3.00"); // what was typed is kept
        mira.submit(home + "/policy/preview", "form.save");
        mira.submit(home + "/simulate", "main form.simulation");
        mira.choose("who", "anyone");
        mira.submit(home + "/simulate", "#answer");
        mira.submit(home + "/policy/preview", "form.save");
        mira.submit(home + "/policy", "#settings");
        mira.waitForPath(home + "?done=saved");

        mira.fill("person", "carla");
        mira.submit(home + "/approved", "#approved .chip");
        mira.submit(home + "/approved/remove", "#approved");
        assertThat(mira.sees("#approved .chip")).isFalse();
        lists(mira, home, "Friends " + handle);
        consent(mira, home);
    }

    private static void lists(Traveller mira, String home, String list) {
        mira.open("/likeness/lists");
        mira.fill("name", list);
        mira.submit("/likeness/lists", section(list));
        mira.page().fill(section(list) + " input[name=person]", "tomas");
        mira.press(section(list) + " form.add[action$='/members'] button", section(list) + " .chip");
        mira.open(home);
        mira.page().selectOption("#list", new SelectOption().setLabel(list));
        mira.submit(home + "/lists", "#approved form[action$='/lists/detach']");
        mira.submit(home + "/lists/detach", "#approved form[action$='/lists']");
        mira.open("/likeness/lists");
        mira.press(section(list) + " form[action$='/members/remove'] button", section(list));
        assertThat(mira.sees(section(list) + " .chip")).isFalse();
        mira.press(section(list) + " details summary", section(list) + " details[open]");
        mira.page().fill(section(list) + " input[name=name]", list + " renamed");
        mira.press(section(list) + " form[action$='/rename'] button", section(list + " renamed"));
        mira.press(section(list) + " details summary", section(list) + " details[open]");
        mira.press(section(list) + " form[action$='/delete'] button", "h1");
        assertThat(mira.sees(section(list))).isFalse();
    }

    private static String section(String list) {
        return "main section.people-list:has-text('%s')".formatted(list);
    }

    private static void consent(Traveller mira, String home) {
        mira.open(home + "/revoke");
        mira.choose("confirm", "yes");
        mira.submit(home + "/revoke", "main a[href='%s/renew']".formatted(home));
        mira.open(home + "/renew");
        mira.choose("confirm", "yes");
        mira.submit(home + "/renew", "#settings .bar button[type=submit]");
        mira.open(home + "/biometrics/delete");
        mira.choose("confirm", "yes");
        mira.submit(home + "/biometrics/delete", "#settings");
    }

    @Test
    @Order(2)
    void approvals_work() throws Exception {
        Traveller tomas = person("tomas");
        String handle = likenesses.of("tomas", Likenesses.TERMS);
        for (String what : List.of("soda", "boats", "umbrellas")) {
            likenesses.ask("carla", "An advert for " + what + " with @" + handle, "advertising");
        }
        List<String> waiting = likenesses.waiting("tomas", handle);

        tomas.open("/approvals");
        tomas.press("#approval-" + waiting.get(0) + " button[data-key=a]", ".outcomes");
        String second = "#approval-" + waiting.get(1);
        tomas.press(second + " .because summary", second + " .because[open]");
        tomas.choose("because", "price", second);
        tomas.press(second + " .choices button:not([formaction])", ".outcomes");
        likenesses.ask("carla", "An advert for clocks with @" + handle, "advertising");
        tomas.open("/approvals");
        likenesses.waiting("tomas", handle).forEach(id -> tomas.choose("approval", id));
        tomas.press("details.batch summary", "details.batch[open]");
        tomas.press("#batch button[value=deny]", ".outcomes");
        assertThat(likenesses.waiting("tomas", handle)).isEmpty();

        tomas.open("/approvals/notices");
        tomas.submit("/approvals/notices", "#notices");
        JsonObject mail = LocalMails.await("tomas@people.example", "@" + handle);
        String off = LocalMails.header(mail, "List-Unsubscribe").replaceAll("[<>]", "");
        tomas.page().navigate(off);
        tomas.press("main form[action^='/notices/off/'] button", "main a[href='/approvals/notices']");
        tomas.open("/approvals/notices");
        tomas.page().locator("main input[name=kind]").all().forEach(kind -> kind.check());
        tomas.submit("/approvals/notices", "#notices");
    }

    @Test
    @Order(3)
    void generating_works() throws Exception {
        Traveller carla = person("carla");
        String handle = likenesses.of("tomas", Likenesses.TERMS);
        carla.open("/generations?with=" + handle);
        carla.fill("prompt", "@" + handle + " rows a boat");
        carla.select("purpose", "personal");
        carla.submit("/generations", "#live");
        String film = carla.path();
        Waiting.until(() -> carla.open(film).sees("#live .bar a[download]"), Boolean::booleanValue);
        carla.open(film + "/delete");
        carla.submit(film + "/delete", "#mine");

        carla.open("/verify");
        carla.attach("file", "clip.jpg", "image/jpeg", Pictures.jpeg());
        carla.submit("/verify", "#verdict");
    }

    @Test
    @Order(4)
    void payouts_work() throws Exception {
        String handle = likenesses.of("tomas", Likenesses.TERMS);
        likenesses.film("carla", "@" + handle + " rows a boat");
        Traveller tomas = person("tomas");
        tomas.open("/payouts");
        if (tomas.sees("main form[action='/payouts/onboarding']")) {
            tomas.page().click("main form[action='/payouts/onboarding'] button");
            tomas.page().click("text=Complete onboarding");
            tomas.page().waitForURL("**/payouts*");
        } else {
            posted.add("/payouts/onboarding"); // he has an account already, in a database that was used before
        }
        tomas.open("/payouts");
        tomas.submit("/payouts/request", "#payouts table");
    }

    @Test
    @Order(5)
    void studio_works() throws Exception {
        Traveller leo = person("leo-licensing");
        String handle = "puppet." + Likenesses.mark();
        String home = "/studio/characters/" + handle;
        leo.open("/studio/characters/new");
        leo.fill("name", "Puppet " + handle);
        leo.fill("handle", handle);
        leo.attach("picture", "puppet.png", "image/png", Pictures.png());
        leo.submit("/studio/characters", "#settings");
        leo.choose("audience", "everyone");
        leo.choose("purpose.personal", "can");
        leo.fill("price", "2.50");
        leo.submit(home + "/policy", "#settings");
        leo.waitForPath(home + "?done=saved");
        leo.fill("person", "carla");
        leo.submit(home + "/approved", "#approved .people");
        leo.submit(home + "/approved/remove", "#approved");
        leo.open(home + "/edit");
        leo.fill("description", "Walks on strings.");
        leo.submit(home + "/edit", "#settings");
        leo.open(home + "/withdraw");
        leo.choose("confirm", "yes");
        leo.submit(home + "/withdraw", "main form[action='%s/offer-again']".formatted(home));
        leo.submit(home + "/offer-again", "#settings");
    }

    @Test
    @Order(6)
    void members_work() {
        Traveller ada = person("ada-legal");
        String email = "script-free-" + UUID.randomUUID().toString().substring(0, 8) + "@northlight.example";
        ada.open("/studio/members");
        ada.fill("email", email);
        ada.choose("role", "finance", "form[action='/studio/members']");
        ada.submit("/studio/members", ".member:has-text('%s')".formatted(email));
        String member = ".member:has-text('%s')".formatted(email);
        ada.press(member + " form[action$='/reminder'] button[type=submit]", member);
        ada.choose("role", "licensing", member);
        ada.press(member + " form[action$='/roles'] button[type=submit]", member);
        String remove = ada.page().locator(member + " a[href$='/remove']").getAttribute("href");
        ada.open(remove);
        ada.submit(remove, "#invite");
    }

    @Test
    @Order(7)
    void signingOut_works() {
        Traveller carla = person("carla");
        carla.open("/");
        carla.press("header .visitor form button", "header .visitor a");
        carla.waitForPath("/signed-out");
    }

    @Test
    @Order(8)
    void everyForm_wasPosted_ofThoseThatPagesHave() {
        Path classes = Path.of(System.getProperty("imprimatur.project", ".."), "web", "target", "classes");
        Set<String> declared = new TreeSet<>(Endpoint.declaredIn(classes).stream()
                .map(key -> key.split(" ", -1))
                .filter(key -> key[0].equals("POST"))
                .map(key -> key[1])
                .filter(path -> !path.startsWith("/api/") && !path.startsWith("/v1/"))
                .filter(path -> !BY_SCRIPT.contains(path))
                .toList());

        assertThat(declared).hasSizeGreaterThan(20);
        assertThat(declared.stream()
                        .filter(path -> posted.stream().noneMatch(pattern(path).asMatchPredicate())))
                .as("forms that were not tried without scripts")
                .isEmpty();
    }

    private static Pattern pattern(String template) {
        return Pattern.compile(template.replaceAll("\\{[^/]+}", "[^/]+"));
    }

    private Traveller person(String name) {
        Traveller person = browsing.personWithoutScripts(name);
        person.page().onRequest(this::note);
        return person;
    }

    private void note(Request request) {
        if (request.method().equals("POST")) {
            posted.add(URI.create(request.url()).getPath());
        }
    }
}
