package org.imprimatur.web.gate;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.imprimatur.clearance.Clearance;
import org.imprimatur.clearance.ClearanceDecision;
import org.imprimatur.clearance.ClearanceRequest;
import org.imprimatur.clearance.Outcome;
import org.imprimatur.clearance.Quote;
import org.imprimatur.clearance.SubjectDecision;
import org.imprimatur.generation.Job;
import org.imprimatur.generation.JobState;
import org.imprimatur.licensing.money.Money;
import org.imprimatur.licensing.policy.Audience;
import org.imprimatur.licensing.policy.Purpose;
import org.imprimatur.registry.Actor;
import org.imprimatur.registry.Party;
import org.imprimatur.registry.Subject;
import org.imprimatur.royalties.PolicyShares;
import org.imprimatur.royalties.RevenueSplit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The video object and the error object, as OpenAI's clients read them. */
class VideoJsonTest {

    private static final Instant ASKED = Instant.parse("2026-11-22T12:00:00Z");
    private static final Instant ENDED = Instant.parse("2026-11-22T12:01:00Z");
    private static final Party CARLA = new Party(new Party.Id(new UUID(0, 1)), Party.Kind.PERSON, "carla", "Carla");
    private static final ClearanceDecision.Id DECISION = new ClearanceDecision.Id(new UUID(0, 2));

    @Test
    void of_hasEveryFieldOfTheirContract() {
        JsonObject json = VideoJson.of(job(JobState.RUNNING, "", null));

        assertThat(json.keySet())
                .containsExactlyInAnyOrder(
                        "id",
                        "object",
                        "model",
                        "status",
                        "progress",
                        "created_at",
                        "completed_at",
                        "expires_at",
                        "size",
                        "seconds",
                        "prompt",
                        "remixed_from_video_id",
                        "error");
        assertThat(json.getString("object")).isEqualTo("video");
        assertThat(json.getString("id")).isEqualTo("video_1");
        assertThat(json.getString("seconds")).as("a string, as they have it").isEqualTo("4");
        assertThat(json.getJsonNumber("created_at").longValueExact()).isEqualTo(ASKED.getEpochSecond());
        assertThat(json.getInt("progress")).isEqualTo(40);
        assertThat(json.isNull("error")).isTrue();
        assertThat(json.isNull("completed_at")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "AWAITING, queued",
        "CLEARED, queued",
        "DISPATCHING, queued",
        "RUNNING, in_progress",
        "COMPLETED, completed",
        "FAILED, failed",
        "REFUSED, failed",
        "WITHDRAWN, failed"
    })
    void status_isOneOfTheirFour(JobState state, String status) {
        assertThat(VideoJson.of(job(state, "", null)).getString("status")).isEqualTo(status);
    }

    @Test
    void error_saysWhy_whenTheJobEndedWithoutAnOutput() {
        JsonObject json = VideoJson.of(job(JobState.WITHDRAWN, "consent-withdrawn", ENDED));

        assertThat(json.getJsonObject("error").getString("code")).isEqualTo("consent-withdrawn");
        assertThat(json.getJsonObject("error").getString("message")).isEqualTo("in words");
        assertThat(json.getJsonNumber("completed_at").longValueExact()).isEqualTo(ENDED.getEpochSecond());
    }

    @Test
    void extension_hasTheDecisionAndThePrice_whenJustMade() {
        Clearance clearance = clearance(Outcome.PERMITTED, "allowed", subject("mira", Outcome.PERMITTED, "allowed"));

        JsonObject extension =
                VideoJson.of(job(JobState.CLEARED, "", null), clearance).getJsonObject("imprimatur");

        assertThat(extension.getString("decision")).isEqualTo(DECISION.toString());
        assertThat(extension.getString("outcome")).isEqualTo("permitted");
        assertThat(extension.getJsonObject("quote").getString("price")).isEqualTo("1.00 EUR");
        assertThat(extension.getJsonObject("quote").getString("fee")).isEqualTo("0.10 EUR");
        assertThat(extension.getJsonArray("subjects").getJsonObject(0).getString("subject"))
                .isEqualTo("@mira");
        assertThat(extension.getJsonArray("subjects").getJsonObject(0).getInt("policy_version"))
                .isEqualTo(3);
    }

    @Test
    void denial_namesEverySubjectThatDenies_andNoneThatDoesNot() {
        Clearance clearance = clearance(
                Outcome.DENIED,
                "purpose",
                subject("mira", Outcome.DENIED, "purpose"),
                subject("nova", Outcome.PERMITTED, "allowed"),
                subject("tomas", Outcome.DENIED, "withdrawn"));

        JsonObject error = VideoJson.denial(clearance, "request-1").getJsonObject("error");

        assertThat(error.getString("message"))
                .isEqualTo("@mira: its owner does not allow this purpose; @tomas: its owner has withdrawn it");
        assertThat(error.getString("type")).isEqualTo("policy_denied");
        assertThat(error.getString("code")).isEqualTo("purpose");
        assertThat(error.isNull("param")).isTrue();
        assertThat(error.getString("request_id")).isEqualTo("request-1");
        assertThat(error.getString("decision")).isEqualTo(DECISION.toString());
        assertThat(error.getJsonArray("reasons").getValuesAs(JsonObject.class))
                .extracting(reason -> reason.getString("reason"))
                .containsExactly("purpose", "allowed", "withdrawn");
    }

    @Test
    void denial_saysWhy_whenNoSingleSubjectDenies() {
        Clearance clearance =
                clearance(Outcome.DENIED, "mixed-currencies", subject("mira", Outcome.PERMITTED, "allowed"));

        assertThat(VideoJson.denial(clearance, "r").getJsonObject("error").getString("message"))
                .isEqualTo("its subjects are priced in different currencies");
    }

    private static Clearance clearance(Outcome outcome, String reason, SubjectDecision... subjects) {
        ClearanceRequest request = request();
        Optional<Quote> quote = outcome == Outcome.PERMITTED ? Optional.of(quote(request)) : Optional.empty();
        return new Clearance(
                request, new ClearanceDecision(DECISION, outcome, reason, ASKED, List.of(subjects)), quote);
    }

    private static Quote quote(ClearanceRequest request) {
        RevenueSplit split = new RevenueSplit(
                Money.parse("1.00 EUR"),
                Money.parse("0.10 EUR"),
                List.of(new RevenueSplit.Portion(new UUID(0, 9), Money.parse("0.90 EUR"))));
        return new Quote(request.id(), split, ASKED);
    }

    private static SubjectDecision subject(String handle, Outcome outcome, String reason) {
        Money free = Money.zero(Currency.getInstance("EUR"));
        return new SubjectDecision(
                new Subject.Id(UUID.nameUUIDFromBytes(handle.getBytes(StandardCharsets.UTF_8))),
                handle,
                handle,
                CARLA.id(),
                1,
                3,
                "",
                Set.of(Audience.EVERYONE),
                outcome,
                reason,
                "#rule",
                free,
                PolicyShares.whole(new UUID(0, 9), free));
    }

    private static Job job(JobState state, String code, Instant completedAt) {
        return new Job(
                new Job.Id("video_1"),
                request(),
                state,
                40,
                code,
                code.isEmpty() ? "" : "in words",
                ASKED,
                completedAt);
    }

    private static ClearanceRequest request() {
        return new ClearanceRequest(
                new ClearanceRequest.Id(new UUID(0, 3)),
                new Actor(CARLA, CARLA, CARLA),
                "@mira walks",
                "preview-1",
                4,
                "1280x720",
                List.of(),
                Purpose.PERSONAL,
                "DE",
                Set.of(),
                ASKED);
    }
}
