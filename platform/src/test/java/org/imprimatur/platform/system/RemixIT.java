package org.imprimatur.platform.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.imprimatur.platform.system.Generations.accepted;
import static org.imprimatur.platform.system.Generations.ended;
import static org.imprimatur.platform.system.Generations.error;
import static org.imprimatur.platform.system.Generations.film;
import static org.imprimatur.platform.system.Generations.remix;

import jakarta.json.JsonObject;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is made from an output answers for everyone in it, and pays them. */
class RemixIT {
    private static final String PRICED =
            "{\"audience\":\"everyone\",\"purposes\":[\"personal\"],\"price\":\"2.50 EUR\"}";

    private final Generations generations = new Generations();

    @Test
    void remix_decidesAndPaysEveryoneInItsParent_whenItsPromptNamesNobody() throws Exception {
        Api creator = generations.as("carla");
        String handle = generations.character(PRICED);
        String parent = film(creator, "@" + handle + " walks");

        JsonObject child = remix(creator, parent, "the same, at night").json();

        JsonObject facts = child.getJsonObject("imprimatur");
        assertThat(child.getString("remixed_from_video_id")).isEqualTo(parent);
        assertThat(facts.getJsonArray("subjects").getJsonObject(0).getString("subject"))
                .isEqualTo("@" + handle);
        assertThat(facts.getJsonObject("quote").getString("price")).isEqualTo("2.50 EUR");
        assertThat(ended(creator, child.getString("id")).getString("status")).isEqualTo("completed");
        assertThat(generations.as("fin-finance").get("/api/earnings").text())
                .contains(parent)
                .contains(child.getString("id"));
    }

    @Test
    void remix_inheritsThroughTheWholeChain_andVerifies() throws Exception {
        Api creator = generations.as("carla");
        String handle = generations.character(PRICED);
        String parent = film(creator, "@" + handle + " walks");
        String child = accepted(remix(creator, parent, "at night"));
        assertThat(ended(creator, child).getString("status")).isEqualTo("completed");

        JsonObject grandchild = remix(creator, child, "in the rain").json();

        assertThat(grandchild.getJsonObject("imprimatur").getJsonArray("subjects"))
                .hasSize(1);
        assertThat(ended(creator, grandchild.getString("id")).getString("status"))
                .isEqualTo("completed");
        byte[] file = creator.get("/v1/videos/" + grandchild.getString("id") + "/content")
                .body();
        JsonObject seen = new Api(RunningPlatform.get().url(), "")
                .form("/api/verifications", Map.of("file", file))
                .json();
        assertThat(seen.getString("verdict")).as(seen.toString()).isEqualTo("trusted");
    }

    @Test
    void remix_isDeniedForItsParent_whenSomebodyInThatHasWithdrawn() throws Exception {
        Api creator = generations.as("carla");
        String handle = generations.character(PRICED);
        String parent = film(creator, "@" + handle + " walks");
        generations.withdraw(handle);

        Api.Answer refused = remix(creator, parent, "a clock");

        assertThat(refused.status()).isEqualTo(403);
        assertThat(error(refused).getString("code")).isEqualTo("parent-withdrawn");
        assertThat(error(refused).getString("type")).isEqualTo("policy_denied");
        assertThat(error(refused).getString("decision")).isNotEmpty();
    }

    @Test
    void remix_isWithheld_whenSomebodyInItsParentWithdrawsWhileItRuns() throws Exception {
        Api creator = generations.as("carla");
        String handle = generations.character(PRICED);
        String parent = film(creator, "@" + handle + " walks");
        String child = accepted(remix(creator, parent, "the same [slow]"));
        Waiting.until(() -> creator.get("/v1/videos/" + child).json().getString("status"), "in_progress"::equals);

        generations.withdraw(handle);

        JsonObject ended = ended(creator, child);
        assertThat(ended.getString("status")).isEqualTo("failed");
        assertThat(ended.getJsonObject("error").getString("code")).isEqualTo("consent-withdrawn");
    }

    @Test
    void remix_conflicts_whenItsParentIsNotCompleted() throws Exception {
        Api creator = generations.as("carla");
        String running = accepted(Generations.ask(creator, "a clock [slow]"));

        assertThat(remix(creator, running, "at night").status()).isEqualTo(409);
    }

    @Test
    void remix_findsNothing_whenTheParentIsAnothersOrDeleted() throws Exception {
        Api creator = generations.as("carla");
        String parent = film(creator, "a clock");

        Api.Answer stranger = remix(generations.as("mira"), parent, "at night");
        creator.delete("/v1/videos/" + parent);
        Api.Answer late = remix(creator, parent, "at night");

        assertThat(stranger.status()).isEqualTo(404);
        assertThat(late.status()).isEqualTo(404);
    }

    @Test
    void remixesStand_whenTheirParentIsDeleted() throws Exception {
        Api creator = generations.as("carla");
        String parent = film(creator, "a clock");
        String child = accepted(remix(creator, parent, "at night"));
        assertThat(ended(creator, child).getString("status")).isEqualTo("completed");

        assertThat(creator.delete("/v1/videos/" + parent).status()).isEqualTo(200);

        assertThat(creator.get("/v1/videos/" + parent + "/content").status()).isEqualTo(404);
        assertThat(creator.get("/v1/videos/" + child + "/content").status()).isEqualTo(200);
    }
}
