package org.imprimatur.platform.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tomas earns, sees from what, takes his statements along, sets up his account and is paid. */
class PayoutsJourney {
    private static final Map<String, String> FILES =
            Map.of("csv", "text/csv", "pdf", "application/pdf", "json", "application/json");

    @RegisterExtension
    final Browsing browsing = new Browsing("payouts");

    private final Likenesses likenesses = new Likenesses(new People());

    @Test
    void owner_isPaid_andKnowsWhatFor() throws Exception {
        String handle = likenesses.of("tomas", Likenesses.TERMS);
        String film = likenesses.film("carla", "@" + handle + " rows a boat");
        Traveller tomas = browsing.person("tomas");

        tomas.open("/payouts").look("balance");
        if (tomas.sees("main form[action='/payouts/onboarding']")) {
            tomas.page().click("main form[action='/payouts/onboarding'] button");
            tomas.page().click("text=Complete onboarding");
            tomas.page().waitForURL("**/payouts*");
        }
        tomas.open("/payouts/statements").look("statements");
        tomas.press("main table a[href*='currency=EUR']", "#lines");
        tomas.look("statement");
        assertThat(tomas.sees("#lines a[href='/generations/%s']".formatted(film)))
                .isTrue();
        for (Map.Entry<String, String> file : FILES.entrySet()) {
            assertFile(tomas, file.getKey(), file.getValue());
        }

        tomas.open("/payouts").submit("/payouts/request", "#payouts table");
        tomas.look("requested");
        tomas.press("#payouts table a[href^='/payouts/']", "#steps-title");
        tomas.look("payout");
    }

    @Test
    void finance_seesTheStudiosMoney_andNothingElse() {
        Traveller fin = browsing.person("fin-finance");

        fin.open("/payouts").look("studio-balance");
        fin.open("/payouts/statements").look("studio-statements");
    }

    private static void assertFile(Traveller tomas, String extension, String type) {
        String link = tomas.link("main .files a[href$='.%s']".formatted(extension));
        APIResponse file = tomas.page().request().get(RunningPlatform.sandbox().url() + link);
        assertThat(file.status()).as(link).isEqualTo(200);
        assertThat(file.headers().get("content-type")).startsWith(type);
        assertThat(file.body()).isNotEmpty();
    }
}
