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
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.imprimatur.clearance.Outcome;
import org.imprimatur.consent.RevokingConsent;
import org.imprimatur.consent.SettingPolicy;
import org.imprimatur.generation.Submission;
import org.imprimatur.generation.SubmittingJobs;
import org.imprimatur.licensing.money.Share;
import org.imprimatur.licensing.policy.Audience;
import org.imprimatur.licensing.terms.Terms;
import org.imprimatur.problem.ConflictException;
import org.imprimatur.problem.InvalidInputException;
import org.imprimatur.problem.UnknownThingException;
import org.imprimatur.registry.Actor;
import org.imprimatur.registry.Subject;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** DESIGN, rule 1: what nobody has allowed is denied, with a reason, and never becomes a job. */
@ExtendWith(ArquillianExtension.class)
class DenyByDefaultIT {

    private Actor owner;
    private Actor creator;
    private Subject subject;

    @Deployment
    static WebArchive tests() {
        return InsideTests.archive(DenyByDefaultIT.class);
    }

    @BeforeEach
    void register() {
        owner = anyPerson();
        creator = anyPerson();
        subject = aLikenessOf(owner, new byte[0]);
    }

    @Test
    void submit_isDenied_whenThereIsNoPolicy() throws SQLException {
        assertDenied(submit(subject), "no-policy");
    }

    @Test
    void submit_isDenied_whenOwnerHasWithdrawn() throws SQLException {
        allowEveryone(owner, subject, "0.00 EUR");
        bean(RevokingConsent.class).revoke(owner, subject.handle(), "");

        assertDenied(submit(subject), "withdrawn");
    }

    @Test
    void submit_isDenied_whenOnlyTheOwnerMay() throws SQLException {
        bean(SettingPolicy.class).set(owner, subject.handle(), Terms.onlyMe(), 0);

        assertDenied(submit(subject), "audience");
        assertThat(bean(SubmittingJobs.class)
                        .submit(aRequest(owner, subject.handle()))
                        .clearance()
                        .decision()
                        .outcome())
                .isEqualTo(Outcome.PERMITTED);
    }

    @Test
    void submit_isDenied_whenOneOfTwoDenies() throws SQLException {
        Subject open = aLikenessOf(owner, new byte[0]);
        allowEveryone(owner, open, "0.00 EUR");

        assertDenied(submit(open, subject), "no-policy");
    }

    @Test
    void submit_isDenied_whenPricesAreInTwoCurrencies() throws SQLException {
        Subject other = aLikenessOf(owner, new byte[0]);
        allowEveryone(owner, subject, "1.00 EUR");
        allowEveryone(owner, other, "1.00 USD");

        assertDenied(submit(subject, other), "mixed-currencies");
    }

    @Test
    void submit_isRefused_whenItNamesNobody() {
        SubmittingJobs gate = bean(SubmittingJobs.class);

        assertThatThrownBy(() -> gate.submit(aRequest(creator, "nobody-at-all")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("`@nobody-at-all` is not");
    }

    @Test
    void submit_isDeniedAgain_whenAllowanceIsTakenBack() throws SQLException {
        allowEveryone(owner, subject, "0.00 EUR");
        assertThat(submit(subject).job()).isPresent();

        bean(SettingPolicy.class).set(owner, subject.handle(), Terms.onlyMe(), 1);

        assertDenied(submit(subject), "audience");
    }

    @Test
    void revoke_isRefused_whenItIsSomeoneElses() {
        RevokingConsent revoking = bean(RevokingConsent.class);

        assertThatThrownBy(() -> revoking.revoke(creator, subject.handle(), ""))
                .isInstanceOf(UnknownThingException.class);
    }

    @Test
    void policy_isRefused_whenAShareGoesToNobody() {
        Terms terms = Terms.onlyMe();
        Terms shared = new Terms(
                Audience.EVERYONE,
                terms.purposes(),
                Set.of(),
                Set.of(),
                Set.of(),
                Terms.SINCE_EVER,
                Terms.OPEN,
                terms.price(),
                List.of(Share.whole("nobody")),
                false);
        SettingPolicy setting = bean(SettingPolicy.class);

        assertThatThrownBy(() -> setting.set(owner, subject.handle(), shared, 0))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("`shares/0/payee` must be the account or the id of somebody who has signed in");
    }

    @Test
    void policy_isRefused_whenItHasMovedMeanwhile() {
        allowEveryone(owner, subject, "0.00 EUR");

        assertThatThrownBy(() -> allowEveryone(owner, subject, "1.00 EUR")).isInstanceOf(ConflictException.class);
    }

    private Submission submit(Subject... subjects) {
        String[] handles = Arrays.stream(subjects).map(Subject::handle).toArray(String[]::new);
        return bean(SubmittingJobs.class).submit(aRequest(creator, handles));
    }

    private static void assertDenied(Submission submission, String reason) throws SQLException {
        assertThat(submission.clearance().decision().outcome()).isEqualTo(Outcome.DENIED);
        assertThat(submission.clearance().decision().reason()).isEqualTo(reason);
        assertThat(submission.job()).isEmpty();
        assertThat(query(
                        "select outcome || ' ' || reason from decision where id = ?",
                        submission.clearance().decision().id().value()))
                .containsExactly("denied " + reason);
        assertThat(query(
                        "select id from job where request = ?",
                        submission.clearance().request().id().value()))
                .isEmpty();
    }
}
