package org.imprimatur.platform.launcher.sample;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.imprimatur.platform.launcher.sample.SampleWorldScript.Generation;
import org.imprimatur.platform.launcher.sample.SampleWorldScript.Outcome;
import org.imprimatur.platform.launcher.sample.SampleWorldScript.Subject;

/** Owners say yes or no to what they were asked. */
final class Answering {
    private static final String NO = "Not this one, thank you.";

    private final ApiClient api;
    private final List<Subject> subjects;

    Answering(ApiClient api, List<Subject> subjects) {
        this.api = api;
        this.subjects = subjects;
    }

    /** Nothing happens when nobody is asked any more: it was answered by somebody else, or before the last stop. */
    void answer(Generation generation) throws IOException, InterruptedException {
        for (String owner : ownersIn(generation)) {
            for (JsonObject question : questions(owner)) {
                if (question.getString("prompt").equals(generation.prompt())) {
                    answer(owner, question.getString("id"), generation.outcome() == Outcome.APPROVED);
                }
            }
        }
    }

    private Set<String> ownersIn(Generation generation) {
        return subjects.stream()
                .filter(subject -> generation.prompt().contains("@" + subject.handle()))
                .map(Subject::owner)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private List<JsonObject> questions(String owner) throws IOException, InterruptedException {
        Reply reply = api.get(owner, "/api/approvals");
        if (!reply.isGood()) {
            throw new IOException(reply.toString());
        }
        return reply.json().getJsonArray("data").getValuesAs(JsonObject.class);
    }

    private void answer(String owner, String question, boolean yes) throws IOException, InterruptedException {
        String path = "/api/approvals/" + question;
        Reply reply = yes
                ? api.post(owner, path + "/approve")
                : api.post(
                        owner,
                        path + "/deny",
                        Json.createObjectBuilder().add("reason", NO).build());
        if (!reply.isGood()) {
            throw new IOException(reply.toString());
        }
    }
}
