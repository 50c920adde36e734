package org.imprimatur.platform.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.imprimatur.platform.inside.DeployedApplication.aLikenessOf;
import static org.imprimatur.platform.inside.DeployedApplication.aRequest;
import static org.imprimatur.platform.inside.DeployedApplication.allowEveryone;
import static org.imprimatur.platform.inside.DeployedApplication.anyPerson;
import static org.imprimatur.platform.inside.DeployedApplication.bean;
import static org.imprimatur.platform.inside.DeployedApplication.query;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.imprimatur.clearance.Outcome;
import org.imprimatur.consent.Revocation;
import org.imprimatur.consent.RevokingConsent;
import org.imprimatur.generation.Submission;
import org.imprimatur.generation.SubmittingJobs;
import org.imprimatur.registry.Actor;
import org.imprimatur.registry.Subject;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** DESIGN, rule 2: once a revocation has been acknowledged, nothing that starts later is permitted, and nothing commits. */
@ExtendWith(ArquillianExtension.class)
class RevocationIsFinalIT {

    private static final int REQUESTS = 50;
    private static final int WAIT_SECONDS_MAX = 60;

    private final ExecutorService threads = Executors.newFixedThreadPool(16);

    private Actor owner;
    private Actor creator;
    private Subject subject;

    @Deployment
    static WebArchive tests() {
        return InsideTests.archive(RevocationIsFinalIT.class);
    }

    @BeforeEach
    void register() {
        owner = anyPerson();
        creator = anyPerson();
        subject = aLikenessOf(owner, new byte[0]);
        allowEveryone(owner, subject, "0.00 EUR");
    }

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void revoke_waitsForWhoIsDeciding_andWithdrawsWhatTheyCommit() throws Exception {
        CountDownLatch decided = new CountDownLatch(1);
        CountDownLatch mayCommit = new CountDownLatch(1);
        Future<Submission> deciding = threads.submit(() -> DeployedApplication.inTransaction(() -> {
            Submission submission = submit();
            decided.countDown();
            mayCommit.await();
            return submission;
        }));
        assertThat(decided.await(WAIT_SECONDS_MAX, TimeUnit.SECONDS)).isTrue();

        Future<Revocation> revoking = threads.submit(this::revoke);

        assertThatThrownBy(() -> revoking.get(1, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
        mayCommit.countDown();
        Submission permitted = deciding.get(WAIT_SECONDS_MAX, TimeUnit.SECONDS);
        revoking.get(WAIT_SECONDS_MAX, TimeUnit.SECONDS);
        assertThat(permitted.clearance().decision().outcome()).isEqualTo(Outcome.PERMITTED);
        assertThat(query(
                        "select state from job where id = ?",
                        permitted.job().orElseThrow().id().value()))
                .containsExactly("withdrawn");
    }

    @Test
    void submit_waitsForWhoIsRevoking_andIsDenied() throws Exception {
        CountDownLatch revoked = new CountDownLatch(1);
        CountDownLatch mayCommit = new CountDownLatch(1);
        Future<Revocation> revoking = threads.submit(() -> DeployedApplication.inTransaction(() -> {
            Revocation revocation = revoke();
            revoked.countDown();
            mayCommit.await();
            return revocation;
        }));
        assertThat(revoked.await(WAIT_SECONDS_MAX, TimeUnit.SECONDS)).isTrue();

        Future<Submission> submitting = threads.submit(this::submit);

        assertThatThrownBy(() -> submitting.get(1, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
        mayCommit.countDown();
        revoking.get(WAIT_SECONDS_MAX, TimeUnit.SECONDS);
        assertDenied(submitting.get(WAIT_SECONDS_MAX, TimeUnit.SECONDS));
    }

    @Test
    void submits_waitForNoOne_whenNobodyRevokes() throws Exception {
        CountDownLatch bothInside = new CountDownLatch(2);
        Callable<Boolean> deciding = () -> DeployedApplication.inTransaction(() -> {
            submit();
            bothInside.countDown();
            return bothInside.await(WAIT_SECONDS_MAX, TimeUnit.SECONDS);
        });

        Future<Boolean> one = threads.submit(deciding);
        Future<Boolean> other = threads.submit(deciding);

        assertThat(one.get(WAIT_SECONDS_MAX, TimeUnit.SECONDS)).isTrue();
        assertThat(other.get(WAIT_SECONDS_MAX, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void revoke_isUndone_whenItsTransactionIs() throws Exception {
        assertThatThrownBy(() -> DeployedApplication.inTransaction(() -> {
                    revoke();
                    throw new IllegalStateException("power went");
                }))
                .hasMessage("power went");

        assertThat(submit().clearance().decision().outcome()).isEqualTo(Outcome.PERMITTED);
    }

    /** What one submit saw. */
    private record Attempt(Instant startedAt, Submission submission) {}

    @Test
    void nothingIsPermitted_afterTheRevocationIsAcknowledged_whenManyAskAtOnce() throws Exception {
        List<Future<Attempt>> attempts = new ArrayList<>();
        for (int i = 0; i < REQUESTS / 2; i++) {
            attempts.add(threads.submit(this::attempt));
        }
        Future<Instant> acknowledging = threads.submit(() -> {
            revoke();
            return Instant.now();
        });
        for (int i = 0; i < REQUESTS / 2; i++) {
            attempts.add(threads.submit(this::attempt));
        }

        Instant acknowledged = acknowledging.get(WAIT_SECONDS_MAX, TimeUnit.SECONDS);
        int permitted = 0;
        for (Future<Attempt> future : attempts) {
            Attempt attempt = future.get(WAIT_SECONDS_MAX, TimeUnit.SECONDS);
            permitted += attempt.submission().job().isPresent() ? 1 : 0;
            if (attempt.startedAt().isAfter(acknowledged)) {
                assertDenied(attempt.submission());
            }
        }

        assertDenied(submit());
        assertThat(permitted).isLessThan(REQUESTS);
        assertThat(permittedAfterRevocation()).isEmpty();
        assertThat(jobsLeft()).isEmpty();
    }

    private List<String> permittedAfterRevocation() throws SQLException {
        return query(
                "select d.id from decision d join decision_subject s on s.decision = d.id"
                        + " join revocation r on r.subject = s.subject"
                        + " where s.subject = ? and d.outcome = 'permitted' and d.decided_at > r.revoked_at",
                subject.id().value());
    }

    /** Jobs that were not finished before the revocation and are not withdrawn now. */
    private List<String> jobsLeft() throws SQLException {
        return query(
                "select j.id || ' ' || j.state from job j join finding f on f.request = j.request"
                        + " join revocation r on r.subject = f.subject where f.subject = ?"
                        + " and j.state <> 'withdrawn' and (j.completed_at is null or j.completed_at > r.revoked_at)",
                subject.id().value());
    }

    private Attempt attempt() {
        Instant started = Instant.now();
        return new Attempt(started, submit());
    }

    private Submission submit() {
        return bean(SubmittingJobs.class).submit(aRequest(creator, subject.handle()));
    }

    private Revocation revoke() {
        return bean(RevokingConsent.class).revoke(owner, subject.handle(), "enough");
    }

    private static void assertDenied(Submission submission) {
        assertThat(submission.clearance().decision().outcome()).isEqualTo(Outcome.DENIED);
        assertThat(submission.clearance().decision().reason()).isEqualTo("withdrawn");
        assertThat(submission.job()).isEmpty();
    }
}
