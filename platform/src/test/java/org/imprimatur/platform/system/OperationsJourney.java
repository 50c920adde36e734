package org.imprimatur.platform.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The reviewer and the auditor look at what was decided; only the auditor sees money. */
class OperationsJourney {
    @RegisterExtension
    final Browsing browsing = new Browsing("operations");

    private final People people = new People();
    private final Likenesses likenesses = new Likenesses(people);

    @Test
    void reviewer_seesWhyItWasDenied() throws Exception {
        String handle = likenesses.of("tomas", Likenesses.TERMS);
        assertThat(people.as("carla", "POST", "/v1/videos")
                        .json("{\"prompt\":\"@%s speaks\",\"imprimatur\":{\"purpose\":\"political\"}}"
                                .formatted(handle))
                        .send()
                        .status())
                .isEqualTo(403);
        Traveller rhea = browsing.person("rhea");

        rhea.open("/operations").look("reviewer");
        assertThat(rhea.sees("#books")).isFalse();
        rhea.press("#denials a[href^='/operations/decisions/']", "#decision");
        rhea.look("decision");
        assertThat(rhea.text("#decision")).contains("@" + handle);
    }

    @Test
    void auditor_followsTheTrail_andTheBooks() throws Exception {
        String handle = likenesses.of("tomas", Likenesses.TERMS);
        String film = likenesses.film("carla", "@" + handle + " rows a boat");
        Traveller otto = browsing.person("otto");

        otto.open("/operations?period=7d").look("auditor");
        assertThat(otto.sees("#books")).isTrue();
        otto.fill("actor", "tomas");
        otto.press("#trail form button", "#trail");
        otto.look("trail");
        otto.open("/generations/" + film).look("generation");
        assertThat(otto.sees("#split")).isTrue();
    }
}
