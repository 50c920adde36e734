package org.imprimatur.platform.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Carla makes a film and a picture, is told why she may not, remixes, and deletes. */
class CreatorJourney {
    private static final String DONE = "main #live .bar a[download]";

    @RegisterExtension
    final Browsing browsing = new Browsing("generations");

    private final People people = new People();
    private final Likenesses likenesses = new Likenesses(people);

    @Test
    void creator_makesAndRemixes_whatTheTermsAllow() throws Exception {
        String handle = likenesses.of("tomas", Likenesses.TERMS);
        Traveller carla = browsing.person("carla");

        carla.open("/generations").look("make");
        carla.open("/generations?with=" + handle);
        carla.fill("prompt", "@" + handle + " rows a boat [slow]");
        ask(carla, "personal", "#live progress");
        carla.look("running");
        carla.await(DONE);
        carla.look("film");
        String film = carla.path();
        carla.press("main #live .bar a[href^='/verify/manifests/']", "#verdict");
        assertThat(carla.page().getAttribute("#verdict", "data-verdict")).isEqualTo("trusted");

        carla.open(film);
        carla.press("main #live .bar a[href^='/generations?remix=']", "#make a[href='%s']".formatted(film));
        carla.look("remix-form");
        carla.fill("prompt", "The same boat in winter");
        ask(carla, "personal", "#live");
        carla.await(DONE);
        carla.look("remix");
        assertThat(carla.sees("#family a[href='%s']".formatted(film))).isTrue();
        carla.open("/generations").look("list");
    }

    @Test
    void creator_isToldWhy_whenDenied() throws Exception {
        String handle = likenesses.of("tomas", Likenesses.TERMS);
        Traveller carla = browsing.person("carla");

        carla.open("/generations?with=" + handle);
        carla.fill("prompt", "@" + handle + " speaks of elections");
        ask(carla, "political", "#refusal");
        carla.look("denied");
        assertThat(carla.text("#refusal")).contains("@" + handle);
    }

    @Test
    void creator_makesAPicture_andDeletesIt() throws Exception {
        String handle = likenesses.of("tomas", Likenesses.TERMS);
        Traveller carla = browsing.person("carla");

        carla.open("/generations?with=" + handle);
        carla.fill("prompt", "@" + handle + " on a postcard");
        carla.select("kind", "image");
        ask(carla, "personal", "#live");
        carla.await(DONE);
        carla.look("picture");
        String picture = carla.path();
        carla.press("main a[href='%s/delete']".formatted(picture), "main form[action='%s/delete']".formatted(picture));
        carla.look("delete");
        carla.submit(picture + "/delete", "#mine");
        carla.open(picture, 404).look("deleted");
    }

    private static void ask(Traveller creator, String purpose, String expected) {
        creator.select("purpose", purpose);
        creator.submit("/generations", expected);
    }
}
