package org.imprimatur.platform.launcher.sample;

import java.io.IOException;
import java.util.List;
import org.imprimatur.platform.launcher.sample.SampleWorldScript.Account;
import org.imprimatur.platform.launcher.sample.SampleWorldScript.Subject;

/** Everyone comes in once, and registers who and what may be shown, on which terms. What is there already is left as it is. */
final class Casting {
    private static final int CONFLICT = 409;

    private final ApiClient api;
    private final Journal journal;
    private final Steps steps;

    Casting(ApiClient api, Journal journal, Steps steps) {
        this.api = api;
        this.journal = journal;
        this.steps = steps;
    }

    /** Others can name only who has been seen: as somebody they approve, or who is paid. */
    void meet(List<Account> accounts) throws InterruptedException {
        for (Account account : accounts) {
            steps.once("met:" + account.username(), () -> expect(api.get(account.username(), ownPath(account))));
        }
        steps.once(
                "met:" + SampleWorldScript.PLATFORM,
                () -> expect(api.get(SampleWorldScript.PLATFORM, "/v1/videos?limit=1")));
    }

    private static String ownPath(Account account) {
        return account.studio().isEmpty() ? "/v1/videos?limit=1" : "/api/characters";
    }

    void register(List<Subject> subjects) throws InterruptedException {
        for (Subject subject : subjects) {
            steps.once("registered:" + subject.handle(), () -> register(subject));
            if (journal.has("registered:" + subject.handle())) {
                allow(subject);
            }
        }
    }

    private void register(Subject subject) throws IOException, InterruptedException {
        MultipartBody form = new MultipartBody()
                .text("handle", subject.handle())
                .text("name", subject.name())
                .text("description", subject.description())
                .text("instructions", subject.instructions())
                .file(subject.isCharacter() ? "image" : "photo", SamplePictures.portrait(subject.look()));
        subject.aliases().forEach(alias -> form.text("alias", alias));
        subject.modalities().forEach(modality -> form.text("modality", modality));
        String path = subject.isCharacter() ? "/api/characters" : "/api/likenesses";
        expectOrThere(api.post(subject.owner(), path, form));
    }

    private void allow(Subject subject) throws InterruptedException {
        String path = "/api/subjects/" + subject.handle();
        steps.once(
                "allowed:" + subject.handle(),
                () -> expectOrThere(api.putNew(
                        subject.owner(), path + "/policy", subject.terms().toJson())));
        for (String other : subject.terms().approved()) {
            steps.once(
                    "approved:%s:%s".formatted(subject.handle(), other),
                    () -> expect(api.put(subject.owner(), path + "/approved-parties/" + other)));
        }
    }

    private static void expectOrThere(Reply reply) throws IOException {
        if (reply.status() != CONFLICT) {
            expect(reply);
        }
    }

    private static void expect(Reply reply) throws IOException {
        if (!reply.isGood()) {
            throw new IOException(reply.toString());
        }
    }
}
