package org.imprimatur.licensing.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.imprimatur.licensing.Seeded;
import org.junit.jupiter.api.Test;

class EvaluatorPropertiesTest {

    @Test
    void evaluate_agreesWithTheOracle_whenEveryFactIsKnown() {
        Map<String, Integer> answers = new HashMap<>();
        Seeded.forAll(40_000, random -> {
            Policy policy = RandomPolicies.anyPolicy(random);
            UseRequest request = RandomPolicies.anyKnownRequest(random);

            String answer = nameOf(Evaluator.evaluate(policy, request));

            assertThat(answer).isEqualTo(JsonOracle.decide(OdrlJson.write(policy), request));
            answers.merge(answer, 1, Integer::sum);
        });
        assertThat(answers)
                .as("each answer is common enough to mean something")
                .hasSize(3)
                .allSatisfy((answer, count) -> assertThat(count).isGreaterThan(500));
    }

    @Test
    void evaluate_neverPermitsMore_whenFactsAreMissing() {
        Seeded.forAll(3_000, random -> {
            Policy policy = RandomPolicies.anyPolicy(random);
            UseRequest known = RandomPolicies.anyKnownRequest(random);
            UseRequest missing = without(known, random);

            int withoutFacts = generosity(Evaluator.evaluate(policy, missing));

            assertThat(withoutFacts).isLessThanOrEqualTo(generosity(Evaluator.evaluate(policy, known)));
        });
    }

    @Test
    void evaluate_denies_whenAnythingIsProhibited() {
        Seeded.forAll(3_000, random -> {
            Policy policy = RandomPolicies.anyPolicy(random);
            Prohibition always = new Prohibition("#always", Action.of(ActionName.USE), List.of());
            List<Prohibition> prohibitions = new ArrayList<>(policy.prohibitions());
            prohibitions.add(random.nextInt(prohibitions.size() + 1), always);

            Decision decision = Evaluator.evaluate(
                    with(policy, policy.permissions(), prohibitions), RandomPolicies.anyRequest(random));

            assertThat(decision).isInstanceOf(Decision.Denied.class);
        });
    }

    @Test
    void evaluate_denies_whenNothingIsPermitted() {
        Seeded.forAll(3_000, random -> {
            Policy policy = RandomPolicies.anyPolicy(random);

            Decision decision = Evaluator.evaluate(
                    with(policy, List.of(), policy.prohibitions()), RandomPolicies.anyRequest(random));

            assertThat(decision).isInstanceOf(Decision.Denied.class);
        });
    }

    @Test
    void evaluate_decidesTheSame_whateverTheOrderOfPermissions() {
        Seeded.forAll(3_000, random -> {
            Policy policy = RandomPolicies.anyPolicy(random);
            UseRequest request = RandomPolicies.anyRequest(random);
            List<Permission> shuffled = new ArrayList<>(policy.permissions());
            Collections.shuffle(shuffled, random);

            Decision decision = Evaluator.evaluate(with(policy, shuffled, policy.prohibitions()), request);

            assertThat(decision).isEqualTo(Evaluator.evaluate(policy, request));
        });
    }

    @Test
    void evaluate_namesARuleOfThePolicy() {
        Map<Reason, Integer> reasons = new EnumMap<>(Reason.class);
        Seeded.forAll(3_000, random -> {
            Policy policy = RandomPolicies.anyPolicy(random);

            Decision decision = Evaluator.evaluate(policy, RandomPolicies.anyRequest(random));

            List<String> uids = Stream.concat(policy.permissions().stream(), policy.prohibitions().stream())
                    .map(Rule::uid)
                    .toList();
            boolean byDefault = Set.of(Reason.NO_POLICY, Reason.ASSIGNEE).contains(decision.reason());
            assertThat(byDefault ? List.of(Decision.DEFAULT_RULE) : uids).contains(decision.decidingRule());
            reasons.merge(decision.reason(), 1, Integer::sum);
        });
        assertThat(reasons.keySet())
                .containsAll(Set.of(
                        Reason.ALLOWED, Reason.APPROVAL_REQUIRED, Reason.NEVER_LIST, Reason.TERRITORY, Reason.DUTY));
    }

    private static UseRequest without(UseRequest known, Random random) {
        boolean territory = random.nextBoolean();
        boolean modalities = !territory || random.nextBoolean();
        return new UseRequest(
                known.requester(),
                random.nextInt(4) == 0 ? Set.of() : known.standing(),
                known.purpose(),
                territory ? "" : known.territory(),
                known.at(),
                known.categories(),
                modalities ? Set.of() : known.modalities());
    }

    private static Policy with(Policy policy, List<Permission> permissions, List<Prohibition> prohibitions) {
        return new Policy(
                policy.uid(),
                policy.type(),
                policy.version(),
                policy.assigner(),
                policy.assignees(),
                policy.target(),
                policy.shares(),
                permissions,
                prohibitions,
                policy.obligations());
    }

    private static int generosity(Decision decision) {
        return List.of("denied", "ask", "permitted").indexOf(nameOf(decision));
    }

    private static String nameOf(Decision decision) {
        if (decision instanceof Decision.Permitted) {
            return "permitted";
        }
        return decision instanceof Decision.AskFirst ? "ask" : "denied";
    }
}
