package org.imprimatur.platform.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.imprimatur.platform.inside.DeployedApplication.aLikenessOf;
import static org.imprimatur.platform.inside.DeployedApplication.aRequest;
import static org.imprimatur.platform.inside.DeployedApplication.anyPerson;
import static org.imprimatur.platform.inside.DeployedApplication.bean;
import static org.imprimatur.platform.inside.DeployedApplication.query;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.imprimatur.clearance.ClearanceRequest;
import org.imprimatur.clearance.Foreseen;
import org.imprimatur.clearance.Outcome;
import org.imprimatur.clearance.SimulatingUses;
import org.imprimatur.clearance.Simulation;
import org.imprimatur.clearance.SubjectDecision;
import org.imprimatur.consent.ApprovedList;
import org.imprimatur.consent.ApprovedLists;
import org.imprimatur.consent.ApprovedPeople;
import org.imprimatur.consent.ConsentingAgain;
import org.imprimatur.consent.RevokingConsent;
import org.imprimatur.consent.SettingPolicy;
import org.imprimatur.generation.SubmittingJobs;
import org.imprimatur.licensing.money.Money;
import org.imprimatur.licensing.policy.Audience;
import org.imprimatur.licensing.policy.Category;
import org.imprimatur.licensing.policy.Purpose;
import org.imprimatur.licensing.terms.Terms;
import org.imprimatur.problem.ConflictException;
import org.imprimatur.registry.Actor;
import org.imprimatur.registry.Subject;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** DESIGN, rule 2, for what hangs on two parties: mutuals and lists; and that what is foreseen is what is decided. */
@ExtendWith(ArquillianExtension.class)
class CirclesIT {

    private static final int WAIT_SECONDS_MAX = 60;

    private final ExecutorService threads = Executors.newFixedThreadPool(4);

    private Actor ada;
    private Actor ben;
    private Subject adas;
    private Subject bens;

    @Deployment
    static WebArchive tests() {
        return InsideTests.archive(CirclesIT.class);
    }

    @BeforeEach
    void register() {
        ada = anyPerson();
        ben = anyPerson();
        adas = aLikenessOf(ada, new byte[0]);
        bens = aLikenessOf(ben, new byte[0]);
        open(ada, adas, Audience.MUTUALS);
        open(ben, bens, Audience.MUTUALS);
    }

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void mutuals_areNone_whenOnlyOneApproves() {
        approve(ben, bens, ada);

        assertThat(outcome(ben, adas)).isEqualTo(Outcome.DENIED);
        assertThat(outcome(ada, bens)).isEqualTo(Outcome.PERMITTED); // approved, though no mutual
    }

    @Test
    void mutuals_holdForAllTheirLikenesses_whenBothApprove() {
        Subject another = aLikenessOf(ada, new byte[0]);
        approve(ada, another, ben);
        approve(ben, bens, ada);

        assertThat(outcome(ben, adas)).isEqualTo(Outcome.PERMITTED);
        assertThat(outcome(ada, bens)).isEqualTo(Outcome.PERMITTED);
        assertThat(outcome(anyPerson(), adas)).isEqualTo(Outcome.DENIED);
    }

    @Test
    void remove_endsItForBothSides_andMovesBothVersions() throws SQLException {
        Subject another = aLikenessOf(ada, new byte[0]);
        Subject third = aLikenessOf(ben, new byte[0]);
        approve(ada, another, ben);
        approve(ben, third, ada);
        assertThat(outcome(ben, adas)).isEqualTo(Outcome.PERMITTED);
        assertThat(outcome(ada, bens)).isEqualTo(Outcome.PERMITTED);
        long adasBefore = version(adas);
        long bensBefore = version(bens);

        bean(ApprovedPeople.class).remove(ben, third.handle(), ada.person().account());

        assertThat(outcome(ben, adas)).isEqualTo(Outcome.DENIED);
        assertThat(outcome(ada, bens)).isEqualTo(Outcome.DENIED);
        assertThat(version(adas)).isGreaterThan(adasBefore);
        assertThat(version(bens)).isGreaterThan(bensBefore);
    }

    /** The one who decides rests on what the other one takes back, of a likeness that the request does not even name. */
    @Test
    void remove_waitsForWhoIsDeciding_onTheOtherSide() throws Exception {
        Subject third = aLikenessOf(ben, new byte[0]);
        Subject another = aLikenessOf(ada, new byte[0]);
        approve(ada, another, ben);
        approve(ben, third, ada);
        CountDownLatch decided = new CountDownLatch(1);
        CountDownLatch mayCommit = new CountDownLatch(1);
        Future<Outcome> deciding = threads.submit(() -> DeployedApplication.inTransaction(() -> {
            Outcome outcome = outcome(ben, adas);
            decided.countDown();
            mayCommit.await();
            return outcome;
        }));
        assertThat(decided.await(WAIT_SECONDS_MAX, TimeUnit.SECONDS)).isTrue();

        Future<?> removing = threads.submit(() -> bean(ApprovedPeople.class)
                .remove(ben, third.handle(), ada.person().account()));

        assertThatThrownBy(() -> removing.get(1, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
        mayCommit.countDown();
        assertThat(deciding.get(WAIT_SECONDS_MAX, TimeUnit.SECONDS)).isEqualTo(Outcome.PERMITTED);
        removing.get(WAIT_SECONDS_MAX, TimeUnit.SECONDS);
        assertThat(outcome(ben, adas)).isEqualTo(Outcome.DENIED);
    }

    @Test
    void list_approves_whereItIsAttached_untilSomebodyIsTakenOff() {
        open(ada, adas, Audience.PEOPLE_I_APPROVE);
        ApprovedLists lists = bean(ApprovedLists.class);
        ApprovedList.Id family = lists.make(ada, "Family").id();
        lists.add(ada, family, "@" + ben.person().account());
        assertThat(outcome(ben, adas)).isEqualTo(Outcome.DENIED);

        lists.attach(ada, adas.handle(), family);
        assertThat(outcome(ben, adas)).isEqualTo(Outcome.PERMITTED);

        lists.remove(ada, family, ben.person().account());
        assertThat(outcome(ben, adas)).isEqualTo(Outcome.DENIED);

        lists.add(ada, family, ben.person().account());
        lists.delete(ada, family);
        assertThat(outcome(ben, adas)).isEqualTo(Outcome.DENIED);
    }

    @Test
    void detach_waitsForWhoIsDeciding() throws Exception {
        open(ada, adas, Audience.PEOPLE_I_APPROVE);
        ApprovedLists lists = bean(ApprovedLists.class);
        ApprovedList.Id family = lists.make(ada, "Family").id();
        lists.add(ada, family, ben.person().account());
        lists.attach(ada, adas.handle(), family);
        CountDownLatch decided = new CountDownLatch(1);
        CountDownLatch mayCommit = new CountDownLatch(1);
        Future<Outcome> deciding = threads.submit(() -> DeployedApplication.inTransaction(() -> {
            Outcome outcome = outcome(ben, adas);
            decided.countDown();
            mayCommit.await();
            return outcome;
        }));
        assertThat(decided.await(WAIT_SECONDS_MAX, TimeUnit.SECONDS)).isTrue();

        Future<?> detaching = threads.submit(() -> lists.detach(ada, adas.handle(), family));

        assertThatThrownBy(() -> detaching.get(1, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
        mayCommit.countDown();
        detaching.get(WAIT_SECONDS_MAX, TimeUnit.SECONDS);
        assertThat(deciding.get(WAIT_SECONDS_MAX, TimeUnit.SECONDS)).isEqualTo(Outcome.PERMITTED);
        assertThat(outcome(ben, adas)).isEqualTo(Outcome.DENIED);
    }

    @Test
    void consent_startsFromOnlyMe_whenGivenAgain() {
        open(ada, adas, Audience.EVERYONE);
        bean(RevokingConsent.class).revoke(ada, adas.handle(), "");
        assertThatThrownBy(() -> open(ada, adas, Audience.EVERYONE)).isInstanceOf(ConflictException.class);

        bean(ConsentingAgain.class).consent(ada, adas.handle());

        assertThat(outcome(ben, adas)).isEqualTo(Outcome.DENIED);
        assertThat(outcome(ada, adas)).isEqualTo(Outcome.PERMITTED);
        assertThatThrownBy(() -> bean(ConsentingAgain.class).consent(ada, adas.handle()))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void simulate_saysWhatIsThenDecided_whateverIsAsked() {
        Random random = new Random(20261122L);
        approve(ada, adas, ben);
        for (int i = 0; i < 120; i++) {
            set(ada, adas, anyTerms(random));
            if (random.nextInt(4) == 0) {
                flipApproval(random);
            }
            ClearanceRequest request = anyRequest(random);

            Foreseen foreseen = bean(SimulatingUses.class).simulate(ada, adas.handle(), simulation(request));
            SubjectDecision decided = decided(request);

            assertThat(List.of(foreseen.outcome(), foreseen.reason(), foreseen.rule(), foreseen.price()))
                    .as("case %d", i)
                    .isEqualTo(List.of(decided.outcome(), decided.reason(), decided.rule(), decided.price()));
            assertThat(foreseen.standing()).isEqualTo(decided.standing());
        }
    }

    private void flipApproval(Random random) {
        if (random.nextBoolean()) {
            approve(ben, bens, ada);
        } else {
            bean(ApprovedPeople.class).remove(ben, bens.handle(), ada.person().account());
        }
    }

    private ClearanceRequest anyRequest(Random random) {
        return new ClearanceRequest(
                new ClearanceRequest.Id(java.util.UUID.randomUUID()),
                ben,
                random.nextBoolean() ? "a quiet morning" : "a fight with a gun",
                "preview-1",
                1,
                "320x240",
                List.of(adas.handle()),
                Purpose.values()[random.nextInt(Purpose.values().length)],
                List.of("", "DE", "FR").get(random.nextInt(3)),
                random.nextInt(3) > 0 ? Set.of() : Set.of(Category.RELIGION),
                Instant.now());
    }

    private Simulation simulation(ClearanceRequest request) {
        return new Simulation(
                Simulation.Asker.ACCOUNT,
                ben.person().account(),
                request.prompt(),
                request.purpose(),
                request.territory(),
                request.askedAt(),
                request.categories());
    }

    private static SubjectDecision decided(ClearanceRequest request) {
        return bean(SubmittingJobs.class)
                .submit(request)
                .clearance()
                .decision()
                .subjects()
                .get(0);
    }

    private static Terms anyTerms(Random random) {
        return new Terms(
                Audience.values()[random.nextInt(4)],
                some(random, Purpose.values()),
                some(random, Purpose.values()),
                some(random, Category.values()),
                random.nextBoolean() ? Set.of() : Set.of("DE"),
                Terms.SINCE_EVER,
                Terms.OPEN,
                Money.parse(random.nextBoolean() ? "0.00 EUR" : "2.50 USD"),
                List.of(),
                random.nextInt(4) == 0);
    }

    @SafeVarargs
    private static <T> Set<T> some(Random random, T... values) {
        return java.util.Arrays.stream(values)
                .filter(value -> random.nextBoolean())
                .collect(java.util.stream.Collectors.toSet());
    }

    private static Outcome outcome(Actor who, Subject subject) {
        return decided(aRequest(who, subject.handle())).outcome();
    }

    private static void approve(Actor owner, Subject subject, Actor other) {
        bean(ApprovedPeople.class)
                .approve(owner, subject.handle(), other.person().account());
    }

    private static void open(Actor owner, Subject subject, Audience audience) {
        Terms terms = Terms.onlyMe();
        set(
                owner,
                subject,
                new Terms(
                        audience,
                        terms.purposes(),
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        Terms.SINCE_EVER,
                        Terms.OPEN,
                        terms.price(),
                        List.of(),
                        false));
    }

    private static void set(Actor owner, Subject subject, Terms terms) {
        bean(SettingPolicy.class).set(owner, subject.handle(), terms, policies(subject));
    }

    private static int policies(Subject subject) {
        try {
            return query(
                            "select version from policy_version where subject = ?",
                            subject.id().value())
                    .size();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long version(Subject subject) throws SQLException {
        return Long.parseLong(
                query("select version from subject where id = ?", subject.id().value())
                        .get(0));
    }
}
