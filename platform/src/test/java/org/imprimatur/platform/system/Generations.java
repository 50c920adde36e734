package org.imprimatur.platform.system;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;

/** A studio's characters with their terms, and what creators have made of them, over the API. */
final class Generations {
    private final String url = RunningPlatform.get().url();
    private final Tokens tokens = new Tokens(RunningPlatform.get());

    Api as(String person) throws IOException, InterruptedException {
        return new Api(url, tokens.ofPerson(person));
    }

    /** Registers a character that everyone may use as the terms say. @return its handle */
    String character(String terms) throws IOException, InterruptedException {
        Api studio = as("leo-licensing");
        String mark = UUID.randomUUID().toString().substring(0, 8);
        String handle = "puppet." + mark;
        Api.Answer registered = studio.form(
                "/api/characters", Map.of("name", "Puppet " + mark, "handle", handle, "image", Pictures.png()));
        assertThat(registered.status()).as(registered.toString()).isEqualTo(201);
        Api.Answer set = studio.put("/api/subjects/" + handle + "/policy", terms, "If-None-Match", "*");
        assertThat(set.status()).as(set.toString()).isEqualTo(201);
        return handle;
    }

    void withdraw(String handle) throws IOException, InterruptedException {
        Api.Answer withdrawn = as("leo-licensing").post("/api/subjects/" + handle + "/revocation", "{}");
        assertThat(withdrawn.status()).as(withdrawn.toString()).isLessThan(300);
    }

    static Api.Answer ask(Api creator, String prompt) throws IOException, InterruptedException {
        return creator.post(
                "/v1/videos", "{\"prompt\":\"%s\",\"seconds\":\"1\",\"size\":\"320x240\"}".formatted(prompt));
    }

    static String accepted(Api.Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json().getString("id");
    }

    /** Makes a film and waits for it. @return its id */
    static String film(Api creator, String prompt) throws Exception {
        String id = accepted(ask(creator, prompt));
        assertThat(ended(creator, id).getString("status")).isEqualTo("completed");
        return id;
    }

    static Api.Answer remix(Api creator, String parent, String prompt) throws IOException, InterruptedException {
        return creator.post("/v1/videos/" + parent + "/remix", "{\"prompt\":\"%s\"}".formatted(prompt));
    }

    static JsonObject ended(Api creator, String id) throws Exception {
        String path = id.startsWith("image_") ? "/v1/images/" : "/v1/videos/";
        return Waiting.until(() -> creator.get(path + id).json(), job -> {
            String status = job.getString("status", "");
            return status.equals("completed") || status.equals("failed");
        });
    }

    static JsonObject error(Api.Answer answer) {
        return answer.json().getJsonObject("error");
    }
}
