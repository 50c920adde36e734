package org.imprimatur.platform.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.imprimatur.platform.system.Generations.accepted;
import static org.imprimatur.platform.system.Generations.ask;
import static org.imprimatur.platform.system.Generations.film;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One's own videos, page by page, and how they go. */
class ListAndDeleteIT {
    private static final String ASKED =
            "{\"audience\":\"everyone\",\"purposes\":[],\"ask_first\":[\"personal\"],\"price\":\"1.00 EUR\"}";

    private final Generations generations = new Generations();

    @Test
    void list_showsEachVideoOnce_whenTurnedPageByPage() throws Exception {
        Api creator = generations.as("carla");
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            made.add(0, accepted(ask(creator, "a clock, the " + i + "th")));
        }

        List<String> seen = new ArrayList<>();
        JsonObject page = creator.get("/v1/videos?limit=2").json();
        while (seen.size() < made.size()) {
            page.getJsonArray("data").getValuesAs(JsonObject.class).forEach(video -> seen.add(video.getString("id")));
            page = creator.get("/v1/videos?limit=2&after=" + page.getString("last_id"))
                    .json();
        }

        assertThat(seen.subList(0, made.size())).isEqualTo(made);
        assertThat(generations.as("mira").get("/v1/videos?limit=100").text()).doesNotContain(made.get(0));
    }

    @Test
    void list_beginsWithTheOldest_whenAskedTo() throws Exception {
        Api creator = generations.as("carla");
        accepted(ask(creator, "a clock"));
        accepted(ask(creator, "another clock"));

        JsonObject page = creator.get("/v1/videos?limit=2&order=asc").json();

        List<JsonObject> videos = page.getJsonArray("data").getValuesAs(JsonObject.class);
        assertThat(videos.get(0).getInt("created_at"))
                .isLessThanOrEqualTo(videos.get(1).getInt("created_at"));
        assertThat(page.getString("first_id")).isEqualTo(videos.get(0).getString("id"));
    }

    @Test
    void delete_takesTheMediaAndTheEntry_butLeavesTheBooks() throws Exception {
        Api creator = generations.as("carla");
        String handle =
                generations.character("{\"audience\":\"everyone\",\"purposes\":[\"personal\"],\"price\":\"2.50 EUR\"}");
        String id = film(creator, "@" + handle + " walks");

        Api.Answer deleted = creator.delete("/v1/videos/" + id);

        assertThat(deleted.json().getBoolean("deleted")).isTrue();
        assertThat(deleted.json().getString("object")).isEqualTo("video.deleted");
        assertThat(creator.get("/v1/videos/" + id).status()).isEqualTo(404);
        assertThat(creator.get("/v1/videos/" + id + "/content").status()).isEqualTo(404);
        assertThat(creator.get("/v1/videos?limit=100").text()).doesNotContain(id);
        assertThat(creator.delete("/v1/videos/" + id).status()).isEqualTo(404);
        assertThat(generations.as("fin-finance").get("/api/earnings").text()).contains(id);
    }

    @Test
    void delete_takesTheQuestionBack_whenAnOwnerHasNotAnswered() throws Exception {
        Api creator = generations.as("carla");
        String handle = generations.character(ASKED);
        String id = accepted(ask(creator, "@" + handle + " walks"));
        Api studio = generations.as("leo-licensing");
        assertThat(studio.get("/api/approvals").text()).contains(handle);

        creator.delete("/v1/videos/" + id);

        assertThat(studio.get("/api/approvals").text()).doesNotContain(handle);
    }

    @Test
    void delete_refusesAStranger() throws Exception {
        String id = film(generations.as("carla"), "a clock");

        assertThat(generations.as("mira").delete("/v1/videos/" + id).status()).isEqualTo(404);
        assertThat(generations.as("carla").get("/v1/videos/" + id).status()).isEqualTo(200);
    }
}
