package org.imprimatur.platform.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Mira registers, says who may use her likeness and for what, sees what came of it, withdraws and consents again. */
class RightsHolderJourney {
    @RegisterExtension
    final Browsing browsing = new Browsing("likeness");

    private final People people = new People();
    private final Likenesses likenesses = new Likenesses(people);
    private final String handle = "mira." + Likenesses.mark();
    private final String home = "/likeness/" + handle;
    private Traveller mira;

    @BeforeEach
    void signIn() {
        mira = browsing.person("mira");
    }

    @Test
    void rightsHolder_decidesWhoMay_andSeesTheDifferenceFirst() throws Exception {
        register();
        mira.look("registered");

        mira.choose("audience", "everyone");
        mira.choose("purpose.personal", "can");
        mira.choose("purpose.advertising", "ask");
        mira.fill("price", "3.00");
        mira.submit(home + "/policy/preview", "form.save");
        mira.look("difference");
        mira.submit(home + "/simulate", "main form.simulation");
        mira.fill("prompt", "@" + handle + " rows a boat");
        mira.choose("who", "anyone");
        mira.press("main form.simulation button[type=submit]", "#answer");
        mira.look("simulation");
        mira.submit(home + "/policy/preview", "form.save");
        mira.press("form.save button[type=submit]", "#settings");
        mira.waitForPath(home + "?done=saved");
        mira.look("settings");

        mira.open(home);
        mira.fill("price", "free of charge");
        mira.submit(home + "/policy/preview", "#price-error");
        mira.look("settings-refused");

        mira.open(home + "/history").look("history");
        mira.open(home + "/history/1/restore").look("restore");
    }

    @Test
    void rightsHolder_approvesPeople_andKeepsListsOfThem() throws Exception {
        register();
        String list = "Old friends " + handle;

        mira.fill("person", "carla");
        mira.submit(home + "/approved", "#approved .chip");
        assertThat(mira.text("#approved")).contains("@carla");
        mira.fill("person", "nobody-of-that-name");
        mira.submit(home + "/approved", "#person-error");
        mira.open("/likeness/lists");
        mira.fill("name", list);
        mira.submit("/likeness/lists", "text=" + list);
        String section = "main section.people-list:has-text('%s')".formatted(list);
        mira.page().fill(section + " input[name=person]", "tomas");
        mira.press(section + " form.add button[type=submit]", section + " .chip");
        mira.look("lists");
        mira.open(home);
        mira.page().selectOption("#list", new SelectOption().setLabel(list));
        mira.submit(home + "/lists", "#approved .chip:has-text('%s')".formatted(list));
        mira.look("approved-people");
    }

    @Test
    void rightsHolder_seesUses_andTakesConsentBack() throws Exception {
        register();
        mira.choose("audience", "everyone");
        mira.choose("purpose.personal", "can");
        mira.fill("price", "3.00");
        mira.submit(home + "/policy/preview", "form.save");
        mira.press("form.save button[type=submit]", "#settings");
        mira.waitForPath(home + "?done=saved");
        String film = likenesses.film("carla", "@" + handle + " rows a boat");

        mira.open(home + "/uses").look("uses");
        assertThat(mira.sees("main a[href='/generations/%s']".formatted(film))).isTrue();
        mira.open("/generations/" + film).look("generation-with-me");
        mira.open(home + "/biometrics/delete").look("biometrics");

        mira.open(home + "/revoke").look("revoke");
        mira.choose("confirm", "yes");
        mira.submit(home + "/revoke", "text=withdrawn");
        mira.waitForPath(home + "?done=withdrawn");
        mira.look("withdrawn");
        mira.open("/generations/" + film).look("generation-withdrawn");
        mira.open(home + "/renew").look("renew");
        mira.choose("confirm", "yes");
        mira.submit(home + "/renew", "#settings button[type=submit]");
        mira.look("renewed");
    }

    private void register() throws Exception {
        mira.open("/likeness/new").look("register");
        mira.fill("name", "Mira " + handle);
        mira.fill("handle", handle);
        mira.attach("photo", "me.jpg", "image/jpeg", Pictures.jpeg());
        mira.fill("instructions", "Always show my glasses.");
        mira.submit("/likeness/register", "#settings");
        mira.waitForPath(home + "?done=registered");
    }
}
