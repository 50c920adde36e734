package org.imprimatur.clearance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.imprimatur.licensing.policy.Category;
import org.imprimatur.licensing.policy.Purpose;
import org.imprimatur.problem.InvalidInputException;
import org.imprimatur.problem.Violation;
import org.imprimatur.registry.Actor;
import org.imprimatur.registry.Party;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClearanceRequestTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 12})
    void seconds_areTaken_whenWithinTheLimit(int seconds) {
        assertThat(request("a clock", seconds, "1280x720", "DE").seconds()).isEqualTo(seconds);
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 13, Integer.MAX_VALUE})
    void seconds_areRefused_whenBeyondTheLimit(int seconds) {
        assertThat(fields(() -> request("a clock", seconds, "1280x720", "DE"))).containsExactly("seconds");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "1280", "1280X720", "1280x0720", "12x12", "12800x720", "-128x720", "1280x720 "})
    void size_isRefused_whenItIsNotWidthByHeight(String size) {
        assertThat(fields(() -> request("a clock", 4, size, "DE"))).containsExactly("size");
    }

    @ParameterizedTest
    @ValueSource(strings = {"d", "de", "DEU", "D1", " DE", "D\n"})
    void territory_isRefused_whenItIsNoCountryCode(String territory) {
        assertThat(fields(() -> request("a clock", 4, "1280x720", territory))).containsExactly("imprimatur/territory");
    }

    @Test
    void territory_mayBeMissing_andThenSatisfiesNoRule() {
        assertThat(request("a clock", 4, "1280x720", "").territory()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "4000, true", "4001, false"})
    void prompt_isHeldToItsLength(int length, boolean taken) {
        String prompt = "p".repeat(length);

        if (taken) {
            assertThat(request(prompt, 4, "1280x720", "DE").prompt()).hasSize(length);
        } else {
            assertThat(fields(() -> request(prompt, 4, "1280x720", "DE"))).containsExactly("prompt");
        }
    }

    @Test
    void handles_areRefused_whenTheyAreTooMany() {
        assertThat(fields(() -> request("a clock", Collections.nCopies(9, "mira"))))
                .containsExactly("imprimatur/subjects");
    }

    @Test
    void request_reportsEverything_whenSeveralAreWrong() {
        assertThat(fields(() -> request("", 0, "large", "Germany")))
                .containsExactly("prompt", "seconds", "size", "imprimatur/territory");
    }

    @Test
    void categories_areJoined_whenThePromptGivesMoreAway() {
        ClearanceRequest request = request("a duel", 4, "1280x720", "DE");

        ClearanceRequest more = request.withMoreCategories(Set.of(Category.VIOLENCE, Category.RELIGION));

        assertThat(more.categories())
                .containsExactlyInAnyOrder(Category.ALCOHOL_TOBACCO_GAMBLING, Category.VIOLENCE, Category.RELIGION);
        assertThat(more.id()).isEqualTo(request.id());
        assertThat(request.categories()).containsExactly(Category.ALCOHOL_TOBACCO_GAMBLING);
    }

    @Test
    void categories_areACopy_whenTheCallersSetMoves() {
        Set<Category> mine = new HashSet<>(Set.of(Category.VIOLENCE));
        ClearanceRequest request = request("a duel", List.of(), mine, 4, "1280x720", "DE");

        mine.clear();

        assertThat(request.categories()).containsExactly(Category.VIOLENCE);
    }

    private static List<String> fields(ThrowingCallable act) {
        InvalidInputException refusal = catchThrowableOfType(InvalidInputException.class, act);
        assertThat(refusal).isNotNull();
        return refusal.violations().stream().map(Violation::field).toList();
    }

    private static ClearanceRequest request(String prompt, int seconds, String size, String territory) {
        return request(prompt, List.of(), Set.of(Category.ALCOHOL_TOBACCO_GAMBLING), seconds, size, territory);
    }

    private static ClearanceRequest request(String prompt, List<String> handles) {
        return request(prompt, handles, Set.of(), 4, "1280x720", "DE");
    }

    private static ClearanceRequest request(
            String prompt, List<String> handles, Set<Category> categories, int seconds, String size, String territory) {
        Party anyone = new Party(new Party.Id(UUID.randomUUID()), Party.Kind.PERSON, "carla", "Carla");
        return new ClearanceRequest(
                new ClearanceRequest.Id(UUID.randomUUID()),
                new Actor(anyone, anyone, anyone),
                prompt,
                "preview-1",
                seconds,
                size,
                handles,
                Purpose.PERSONAL,
                territory,
                categories,
                Instant.parse("2026-11-22T12:00:00Z"));
    }
}
