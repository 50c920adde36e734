package org.imprimatur.platform.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.imprimatur.platform.system.Generations.error;

import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Stills through the gate: decided, signed and paid for like films, and answered at once where they may be. */
class ImagesIT {
    private final Generations generations = new Generations();

    private static Api.Answer ask(Api creator, String prompt, String more) throws Exception {
        return creator.post(
                "/v1/images/generations", "{\"prompt\":\"%s\",\"size\":\"256x256\"%s}".formatted(prompt, more));
    }

    @Test
    void images_comeSignedAndInTheirFormat_whenPermitted() throws Exception {
        Api creator = generations.as("carla");
        for (String format : List.of("png", "jpeg")) {
            Api.Answer answer = ask(creator, "a lighthouse", ",\"n\":2,\"output_format\":\"" + format + "\"");

            assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
            List<JsonObject> images = answer.json().getJsonArray("data").getValuesAs(JsonObject.class);
            assertThat(images).hasSize(2);
            byte[] image = Base64.getDecoder().decode(images.get(0).getString("b64_json"));
            assertThat(ImageIO.read(new ByteArrayInputStream(image)).getWidth()).isEqualTo(256);
            assertThat(image[1]).isEqualTo((byte) (format.equals("png") ? 'P' : 0xD8));
            JsonObject seen = new Api(RunningPlatform.get().url(), "")
                    .form("/api/verifications", Map.of("file", image))
                    .json();
            assertThat(seen.getString("verdict")).as(seen.toString()).isEqualTo("trusted");
        }
    }

    @Test
    void image_isDownloadedWithItsThumbnail_andDeleted() throws Exception {
        Api creator = generations.as("carla");
        JsonObject image = ask(creator, "a lighthouse", ",\"response_format\":\"url\"")
                .json()
                .getJsonArray("data")
                .getJsonObject(0);
        String path = "/v1/images/" + image.getJsonObject("imprimatur").getString("id");

        assertThat(URI.create(image.getString("url")).getPath()).isEqualTo(path + "/content");
        assertThat(creator.get(path).json().getString("object")).isEqualTo("image");
        assertThat(creator.get(path + "/content").status()).isEqualTo(200);
        byte[] thumbnail = creator.get(path + "/content?variant=thumbnail").body();
        assertThat(ImageIO.read(new ByteArrayInputStream(thumbnail)).getWidth()).isLessThanOrEqualTo(320);
        assertThat(creator.delete(path).json().getString("object")).isEqualTo("image.deleted");
        assertThat(creator.get(path + "/content").status()).isEqualTo(404);
    }

    @Test
    void images_waitUnderTheirIds_whenAnOwnerIsAskedFirst() throws Exception {
        Api creator = generations.as("carla");
        String handle = generations.character(
                "{\"audience\":\"everyone\",\"purposes\":[],\"ask_first\":[\"personal\"],\"price\":\"1.00 EUR\"}");

        Api.Answer answer = ask(creator, "@" + handle + " smiles", "");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(error(answer).getString("code")).isEqualTo("approval-required");
        String id = error(answer).getJsonArray("images").getString(0);
        Api studio = generations.as("leo-licensing");
        String approval =
                studio.get("/api/approvals").json().getJsonArray("data").getValuesAs(JsonObject.class).stream()
                        .filter(waiting -> waiting.getString("subject").equals("@" + handle))
                        .findFirst()
                        .orElseThrow()
                        .getString("id");
        assertThat(studio.post("/api/approvals/" + approval + "/approve", "").status())
                .isLessThan(300);
        assertThat(Generations.ended(creator, id).getString("status")).isEqualTo("completed");
        assertThat(generations.as("fin-finance").get("/api/earnings").text()).contains(id);
    }

    @Test
    void images_areDenied_whenAPolicyDoes() throws Exception {
        String handle = generations.character("{\"audience\":\"only-me\",\"purposes\":[\"personal\"]}");

        Api.Answer answer = ask(generations.as("carla"), "@" + handle + " smiles", ",\"n\":3");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(error(answer).getString("code")).isEqualTo("audience");
    }

    @Test
    void image_isNoVideo() throws Exception {
        Api creator = generations.as("carla");
        String id = ask(creator, "a lighthouse", "")
                .json()
                .getJsonArray("data")
                .getJsonObject(0)
                .getJsonObject("imprimatur")
                .getString("id");

        assertThat(creator.get("/v1/videos/" + id).status()).isEqualTo(404);
        assertThat(Generations.remix(creator, id, "at night").status()).isEqualTo(422);
    }
}
