package org.imprimatur.platform.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Leo adds a character, says what it may be used for, sees uses and income, and takes it back. */
class StudioJourney {
    @RegisterExtension
    final Browsing browsing = new Browsing("studio");

    private final Likenesses likenesses = new Likenesses(new People());
    private final String handle = "puppet." + Likenesses.mark();
    private final String home = "/studio/characters/" + handle;

    @Test
    void licensing_offersACharacter_andTakesItBack() throws Exception {
        Traveller leo = browsing.person("leo-licensing");
        leo.open("/studio/characters/new").look("add");
        leo.fill("name", "Puppet " + handle);
        leo.fill("handle", handle);
        leo.fill("description", "Walks on strings.");
        leo.attach("picture", "puppet.png", "image/png", Pictures.png());
        leo.submit("/studio/characters", "#settings");
        leo.waitForPath(home + "?done=added");

        leo.choose("audience", "everyone");
        leo.choose("purpose.personal", "can");
        leo.fill("price", "2.50");
        leo.submit(home + "/policy", "#settings");
        leo.waitForPath(home + "?done=saved");
        String film = likenesses.film("carla", "@" + handle + " dances");
        leo.open(home).look("character");
        assertThat(leo.sees("#uses a[href='/generations/%s']".formatted(film))).isTrue();
        leo.open(home + "/edit").look("edit");
        leo.fill("description", "Walks on strings, mostly.");
        leo.submit(home + "/edit", "#settings");
        leo.fill("person", "carla");
        leo.submit(home + "/approved", "#approved .people");

        leo.open("/studio").look("catalogue");
        leo.fill("q", handle);
        leo.press("main form.studio-search button", "main a[href='%s']".formatted(home));
        leo.look("search");
        leo.open("/studio/uses").look("uses");
        leo.open("/studio/income").look("income");

        leo.open(home + "/withdraw").look("withdraw");
        leo.choose("confirm", "yes");
        leo.submit(home + "/withdraw", "main form[action='%s/offer-again']".formatted(home));
        leo.look("withdrawn");
        leo.submit(home + "/offer-again", "#settings");
        leo.waitForPath(home + "?done=offered-again");
    }

    @Test
    void finance_looksOnly() {
        Traveller fin = browsing.person("fin-finance");

        fin.open("/studio").look("finance-catalogue");
        fin.open("/studio/characters/new", 403);
        fin.open("/studio/income").look("finance-income");
    }
}
