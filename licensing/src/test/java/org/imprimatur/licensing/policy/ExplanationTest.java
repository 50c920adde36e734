package org.imprimatur.licensing.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.imprimatur.licensing.Seeded;
import org.junit.jupiter.api.Test;

class ExplanationTest {

    @Test
    void explain_decidesAsEvaluateDoes() {
        Seeded.forAll(5_000, random -> {
            Policy policy = RandomPolicies.anyPolicy(random);
            UseRequest request = RandomPolicies.anyRequest(random);

            assertThat(Evaluator.explain(policy, request).decision()).isEqualTo(Evaluator.evaluate(policy, request));
        });
    }

    @Test
    void explain_showsNothingAgainstIt_whenItIsNotDenied() {
        Seeded.forAll(5_000, random -> {
            Explanation explanation =
                    Evaluator.explain(RandomPolicies.anyPolicy(random), RandomPolicies.anyRequest(random));

            if (!(explanation.decision() instanceof Decision.Denied)) {
                assertThat(explanation.decisive()).allMatch(check -> check.satisfied() == Satisfaction.SATISFIED);
            }
        });
    }

    @Test
    void explain_showsWhatStandsAgainstIt_whenARuleDenies() {
        Seeded.forAll(5_000, random -> {
            Explanation explanation =
                    Evaluator.explain(RandomPolicies.anyPolicy(random), RandomPolicies.anyRequest(random));
            Decision decision = explanation.decision();

            if (decision instanceof Decision.Denied
                    && !decision.decidingRule().equals(Decision.DEFAULT_RULE)
                    && decision.reason() != Reason.DUTY) {
                assertThat(explanation.decisive())
                        .anyMatch(check -> check.rule().equals(decision.decidingRule())
                                && check.concerns() == decision.reason()
                                && check.satisfied() != Satisfaction.SATISFIED);
            }
        });
    }
}
