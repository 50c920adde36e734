package org.imprimatur.platform.system;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.UUID;
import org.imprimatur.platform.system.Exchange.Answer;
import org.imprimatur.platform.system.Exchange.Part;

/** People's likenesses and what is asked of them, made over the API for pages to show. */
final class Likenesses {
    /** Everyone may for private use; adverts are asked for. */
    static final String TERMS =
            "{\"audience\":\"everyone\",\"purposes\":[\"personal\"],\"ask_first\":[\"advertising\"],\"price\":\"3.00 EUR\"}";

    private final People people;

    Likenesses(People people) {
        this.people = people;
    }

    static String mark() {
        return UUID.randomUUID().toString().substring(0, 8);
    }

    /** Registers someone. @return the handle */
    String of(String owner, String terms) throws Exception {
        String handle = "face." + mark();
        Answer registered = people.as(owner, "POST", "/api/likenesses")
                .parts(List.of(
                        Part.text("handle", handle),
                        Part.text("name", "Someone " + handle.substring(5)),
                        Part.text("modality", "face"),
                        Part.file("photo", Pictures.png())))
                .send();
        assertThat(registered.status()).as(registered.toString()).isEqualTo(201);
        Answer set = people.as(owner, "PUT", "/api/subjects/" + handle + "/policy")
                .with("If-None-Match", "*")
                .json(terms)
                .send();
        assertThat(set.status()).as(set.toString()).isEqualTo(201);
        return handle;
    }

    /** Asks for a short film. @return its id */
    String ask(String creator, String prompt, String purpose) throws Exception {
        Answer asked = people.as(creator, "POST", "/v1/videos")
                .json("""
                        {"prompt": "%s", "seconds": "1", "size": "320x240", "imprimatur": {"purpose": "%s"}}""".formatted(prompt, purpose))
                .send();
        assertThat(asked.status()).as(asked.toString()).isEqualTo(200);
        return asked.json().getString("id");
    }

    /** Makes a short film. @return its id */
    String film(String creator, String prompt) throws Exception {
        String id = ask(creator, prompt, "personal");
        JsonObject ended = Waiting.until(
                () -> people.as(creator, "GET", "/v1/videos/" + id).send().json(),
                job -> job.getString("status").equals("completed")
                        || job.getString("status").equals("failed"));
        assertThat(ended.getString("status")).as(ended.toString()).isEqualTo("completed");
        return id;
    }

    /** What waits for an answer about this one, oldest first. */
    List<String> waiting(String owner, String handle) throws Exception {
        return people.as(owner, "GET", "/api/approvals").send().objects("data").stream()
                .filter(approval -> approval.getString("subject").equals("@" + handle))
                .map(approval -> approval.getString("id"))
                .toList();
    }
}
