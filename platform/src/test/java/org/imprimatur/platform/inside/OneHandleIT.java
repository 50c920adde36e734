package org.imprimatur.platform.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.imprimatur.platform.inside.DeployedApplication.anyPerson;
import static org.imprimatur.platform.inside.DeployedApplication.bean;
import static org.imprimatur.platform.inside.DeployedApplication.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.imprimatur.licensing.policy.Modality;
import org.imprimatur.problem.ConflictException;
import org.imprimatur.registry.Actor;
import org.imprimatur.registry.Registering;
import org.imprimatur.registry.Subject;
import org.imprimatur.registry.SubjectDraft;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A handle names one subject, also when several people want it in the same moment. */
@ExtendWith(ArquillianExtension.class)
class OneHandleIT {

    private static final int PEOPLE = 12;

    private final ExecutorService threads = Executors.newFixedThreadPool(PEOPLE);

    @Deployment
    static WebArchive tests() {
        return InsideTests.archive(OneHandleIT.class);
    }

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void register_givesTheHandleToOne_andTellsTheOthers_whenManyComeAtOnce() throws Exception {
        String handle = "wanted" + UUID.randomUUID().toString().substring(0, 8);
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Boolean>> attempts = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            Actor person = anyPerson();
            attempts.add(threads.submit(() -> {
                start.await();
                return isRegistered(person, handle);
            }));
        }

        start.countDown();

        int winners = 0;
        for (Future<Boolean> attempt : attempts) {
            winners += attempt.get(60, TimeUnit.SECONDS) ? 1 : 0;
        }
        assertThat(winners).isEqualTo(1);
        assertThat(query("select id from subject where handle = ?", handle)).hasSize(1);
    }

    /** Nothing but a conflict is an answer. */
    private static boolean isRegistered(Actor person, String handle) {
        SubjectDraft draft = new SubjectDraft(handle, "Wanted", List.of(), "", "", Set.of(Modality.FACE));
        try {
            bean(Registering.class).register(person, Subject.Kind.LIKENESS, draft, new byte[0]);
            return true;
        } catch (ConflictException taken) {
            return false;
        }
    }
}
