package org.imprimatur.licensing.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.imprimatur.licensing.money.Money;
import org.junit.jupiter.api.Test;

class EvaluatorTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Money PRICE = Money.parse("2.50 EUR");

    @Test
    void evaluate_permitsAtItsPrice_whenConstraintsAreSatisfied() {
        Policy policy = offer(List.of(permission("#permit", Duty.compensate("#pay", PRICE))), List.of());

        Decision decision = Evaluator.evaluate(policy, request());

        assertThat(decision).isEqualTo(new Decision.Permitted("#permit", Reason.ALLOWED, PRICE, List.of("compensate")));
    }

    @Test
    void evaluate_asksFirst_whenOnlyConsentIsMissing() {
        Policy policy = offer(
                List.of(permission("#ask", Duty.compensate("#pay", PRICE), Duty.obtainConsent("#consent"))), List.of());

        Decision decision = Evaluator.evaluate(policy, request());

        assertThat(decision)
                .isEqualTo(new Decision.AskFirst(
                        "#ask", Reason.APPROVAL_REQUIRED, PRICE, List.of("compensate", "obtainConsent")));
    }

    @Test
    void evaluate_denies_whenAnotherDutyIsUnfulfilled() {
        Duty delete = new Duty("#delete", Action.of(ActionName.DELETE), List.of());
        Policy policy = offer(List.of(permission("#ask", Duty.obtainConsent("#consent"), delete)), List.of());

        assertThat(Evaluator.evaluate(policy, request())).isEqualTo(new Decision.Denied("#ask", Reason.DUTY));
    }

    @Test
    void evaluate_permits_whenThePlatformUndertakesTheDuty() {
        Duty attribute = new Duty("#credit", Action.of(ActionName.ATTRIBUTE), List.of());
        Policy policy = offer(List.of(permission("#permit", attribute)), List.of());

        assertThat(Evaluator.evaluate(policy, request()))
                .isEqualTo(new Decision.Permitted("#permit", Reason.ALLOWED, Money.NOTHING, List.of("attribute")));
    }

    @Test
    void evaluate_prefersNotAsking_whenTwoPermissionsAreSatisfied() {
        Policy policy =
                offer(List.of(permission("#ask", Duty.obtainConsent("#consent")), permission("#permit")), List.of());

        assertThat(Evaluator.evaluate(policy, request()).decidingRule()).isEqualTo("#permit");
    }

    @Test
    void evaluate_prefersTheCheaper_whenTwoPermissionsAreSatisfied() {
        Policy policy = offer(
                List.of(
                        permission("#dear", Duty.compensate("#pay-dear", PRICE)),
                        permission("#cheap", Duty.compensate("#pay-cheap", Money.parse("1.00 EUR")))),
                List.of());

        assertThat(Evaluator.evaluate(policy, request()).decidingRule()).isEqualTo("#cheap");
    }

    @Test
    void evaluate_denies_whenProhibitionIsInForce() {
        Prohibition never = new Prohibition(
                "#never-violence",
                Action.of(ActionName.GENERATE),
                List.of(AtomicConstraint.isAnyOf(LeftOperand.CATEGORY, Set.of("violence"))));
        Policy policy = offer(List.of(permission("#permit")), List.of(never));
        UseRequest violent = new UseRequest(
                "urn:party:carla",
                Set.of(Audience.EVERYONE),
                Purpose.NEWS,
                "DE",
                NOON,
                Set.of(Category.VIOLENCE),
                Set.of());

        assertThat(Evaluator.evaluate(policy, violent))
                .isEqualTo(new Decision.Denied("#never-violence", Reason.NEVER_LIST));
        assertThat(Evaluator.evaluate(policy, request())).isInstanceOf(Decision.Permitted.class);
    }

    @Test
    void evaluate_denies_whenTerritoryOfAProhibitionIsNotKnown() {
        Prohibition notInFrance = new Prohibition(
                "#not-in-france",
                Action.of(ActionName.GENERATE),
                List.of(AtomicConstraint.isAnyOf(LeftOperand.SPATIAL, Set.of("FR"))));
        Policy policy = offer(List.of(permission("#permit")), List.of(notInFrance));

        assertThat(Evaluator.evaluate(policy, somewhere()))
                .isEqualTo(new Decision.Denied("#not-in-france", Reason.PROHIBITED));
    }

    @Test
    void evaluate_denies_whenPermissionIsForAnotherAction() {
        Permission display = new Permission("#display", Action.of(ActionName.DISPLAY), List.of(), List.of());

        assertThat(Evaluator.evaluate(offer(List.of(display), List.of()), request()))
                .isEqualTo(new Decision.Denied(Decision.DEFAULT_RULE, Reason.NO_POLICY));
    }

    @Test
    void evaluate_denies_whenRequesterIsNotTheAssignee() {
        Policy agreement = new Policy(
                "urn:uuid:1",
                Policy.Type.AGREEMENT,
                1,
                "urn:party:mira",
                List.of("urn:party:otto"),
                "urn:likeness:1",
                List.of(),
                List.of(permission("#permit")),
                List.of(),
                List.of());

        assertThat(Evaluator.evaluate(agreement, request())).isEqualTo(Decision.Denied.of(Reason.ASSIGNEE));
    }

    @Test
    void consented_permitsAtTheSamePrice() {
        Decision.AskFirst ask =
                new Decision.AskFirst("#ask", Reason.APPROVAL_REQUIRED, PRICE, List.of("obtainConsent"));

        assertThat(ask.consented())
                .isEqualTo(new Decision.Permitted("#ask", Reason.ALLOWED, PRICE, List.of("obtainConsent")));
    }

    private static Permission permission(String uid, Duty... duties) {
        return new Permission(uid, Action.of(ActionName.GENERATE), List.of(), List.of(duties));
    }

    private static Policy offer(List<Permission> permissions, List<Prohibition> prohibitions) {
        return new Policy(
                "urn:uuid:1",
                Policy.Type.OFFER,
                1,
                "urn:party:mira",
                List.of(),
                "urn:likeness:1",
                List.of(),
                permissions,
                prohibitions,
                List.of());
    }

    private static UseRequest request() {
        return new UseRequest(
                "urn:party:carla", Set.of(Audience.EVERYONE), Purpose.NEWS, "DE", NOON, Set.of(), Set.of());
    }

    private static UseRequest somewhere() {
        return new UseRequest("urn:party:carla", Set.of(Audience.EVERYONE), Purpose.NEWS, "", NOON, Set.of(), Set.of());
    }
}
