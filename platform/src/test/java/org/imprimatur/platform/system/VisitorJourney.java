package org.imprimatur.platform.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Somebody who comes by: what this is, where to sign in, what the API offers, and what happens to those who go astray. */
class VisitorJourney {
    @RegisterExtension
    final Browsing browsing = new Browsing("visitor");

    @Test
    void visitor_findsTheWay_withoutSigningIn() {
        Traveller visitor = browsing.visitor();

        visitor.open("/").look("home");
        assertThat(visitor.text("h1")).isNotBlank();
        visitor.press("footer a[href='/verify']", "main input[type=file]");
        visitor.look("verify");
        visitor.press("footer a[href='/api']", "main .swagger-ui .opblock");
        visitor.look("api");
        visitor.open("/signed-out").look("signed-out");
    }

    @Test
    void visitor_isToldWhatIsWrong_whenAstray() {
        Traveller visitor = browsing.visitor();

        visitor.open("/no-such-page", 404).look("not-found");
        assertThat(visitor.text("main")).contains("number"); // of the request, for whoever is asked about it
        visitor.open("/verify/manifests/urn:c2pa:00000000-0000-4000-8000-000000000000", 404)
                .look("manifest-unknown");
        visitor.open("/notices/off/not-a-token", 404).look("turn-off-unknown");
    }

    @Test
    void creator_isToldSo_whenAPageIsForOthers() {
        Traveller carla = browsing.person("carla");

        carla.open("/operations", 403).look("not-for-you");
        carla.press("header a.brand", "#places");
        carla.look("home-signed-in");
        carla.press("header .visitor form button", "header .visitor a");
        carla.waitForPath("/signed-out");
    }
}
