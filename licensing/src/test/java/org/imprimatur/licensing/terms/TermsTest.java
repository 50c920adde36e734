package org.imprimatur.licensing.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.imprimatur.licensing.Seeded;
import org.imprimatur.licensing.money.Money;
import org.imprimatur.licensing.money.Share;
import org.imprimatur.licensing.policy.Audience;
import org.imprimatur.licensing.policy.Category;
import org.imprimatur.licensing.policy.Decision;
import org.imprimatur.licensing.policy.Evaluator;
import org.imprimatur.licensing.policy.OdrlJson;
import org.imprimatur.licensing.policy.Policy;
import org.imprimatur.licensing.policy.Purpose;
import org.imprimatur.licensing.policy.RandomPolicies;
import org.imprimatur.licensing.policy.Reason;
import org.imprimatur.licensing.policy.UseRequest;
import org.junit.jupiter.api.Test;

class TermsTest {
    private static final PolicyHeader HEADER = new PolicyHeader("urn:uuid:1", 3, "urn:party:mira", "urn:likeness:1");

    @Test
    void of_undoesToPolicy_forAnyTerms() {
        Seeded.forAll(3_000, random -> {
            Terms terms = RandomTerms.anyTerms(random);

            Policy policy = OdrlJson.read(OdrlJson.write(terms.toPolicy(HEADER)));

            assertThat(Terms.of(policy)).isEqualTo(terms);
        });
    }

    @Test
    void of_refuses_whenPolicyIsNotMadeOfTerms() {
        Seeded.forAll(2_000, random -> {
            Policy policy = RandomPolicies.anyPolicy(random);

            assertThatThrownBy(() -> Terms.of(policy)).isInstanceOf(UntranslatablePolicyException.class);
        });
    }

    @Test
    void of_refuses_whenPolicySaysMore() {
        Policy made = Terms.onlyMe().toPolicy(HEADER);
        Policy agreement = new Policy(
                made.uid(),
                Policy.Type.AGREEMENT,
                made.version(),
                made.assigner(),
                List.of("urn:party:carla"),
                made.target(),
                made.shares(),
                made.permissions(),
                made.prohibitions(),
                made.obligations());

        assertThatThrownBy(() -> Terms.of(agreement)).isInstanceOf(UntranslatablePolicyException.class);
    }

    @Test
    void evaluate_doesWhatTheTermsSay_forAnyRequest() {
        Seeded.forAll(10_000, random -> {
            Terms terms = RandomTerms.anyTerms(random);
            UseRequest request = RandomPolicies.anyRequest(random);

            Decision decision = Evaluator.evaluate(terms.toPolicy(HEADER), request);

            assertThat(decision).isInstanceOf(expected(terms, request));
        });
    }

    @Test
    void evaluate_namesTheRuleInPlainWords() {
        Terms terms =
                terms(Audience.EVERYONE, Set.of(Purpose.NEWS), Set.of(Purpose.ADVERTISING), Set.of(Category.POLITICS));
        Policy policy = terms.toPolicy(HEADER);

        assertThat(decide(policy, Purpose.NEWS, Set.of()))
                .isEqualTo(new Decision.Permitted(
                        "#permit-purposes", Reason.ALLOWED, Money.parse("2.00 EUR"), List.of("compensate")));
        assertThat(decide(policy, Purpose.ADVERTISING, Set.of()))
                .isEqualTo(new Decision.AskFirst(
                        "#ask-purposes",
                        Reason.APPROVAL_REQUIRED,
                        Money.parse("2.00 EUR"),
                        List.of("compensate", "obtainConsent")));
        assertThat(decide(policy, Purpose.EDUCATION, Set.of()))
                .isEqualTo(new Decision.Denied("#ask-purposes", Reason.PURPOSE));
        assertThat(decide(policy, Purpose.NEWS, Set.of(Category.SEXUAL)))
                .isEqualTo(new Decision.Denied("#never-sexual", Reason.NEVER_LIST));
        assertThat(decide(policy, Purpose.POLITICAL, Set.of()))
                .isEqualTo(new Decision.Denied("#never-politics", Reason.NEVER_LIST));
    }

    @Test
    void onlyMe_permitsNobodyButTheOwner() {
        Policy policy = Terms.onlyMe().toPolicy(HEADER);

        assertThat(decide(policy, Purpose.PERSONAL, Set.of()))
                .isEqualTo(new Decision.Denied("#permit-purposes", Reason.AUDIENCE));
        assertThat(Evaluator.evaluate(policy, request(Set.of(Audience.ONLY_ME), Purpose.PERSONAL, Set.of())))
                .isInstanceOf(Decision.Permitted.class);
    }

    @Test
    void terms_alwaysForbidSexualContent() {
        assertThat(terms(Audience.EVERYONE, Set.of(), Set.of(), Set.of()).never())
                .containsExactly(Category.SEXUAL);
    }

    @Test
    void terms_askFirst_whenPurposeIsOnBothLists() {
        Terms terms = terms(Audience.EVERYONE, Set.of(Purpose.NEWS), Set.of(Purpose.NEWS), Set.of());

        assertThat(terms.purposes()).isEmpty();
        assertThat(terms.askFirst()).containsExactly(Purpose.NEWS);
    }

    @Test
    void terms_listEverythingThatIsWrong() {
        assertThatThrownBy(() -> new Terms(
                        Audience.EVERYONE,
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        Set.of("XX", "de"),
                        RandomTerms.NOON,
                        RandomTerms.NOON,
                        Money.parse("-1.00 EUR"),
                        List.of(new Share("a", 1)),
                        false))
                .isInstanceOfSatisfying(
                        InvalidTermsException.class,
                        invalid -> assertThat(invalid.violations())
                                .extracting(InvalidTermsException.Violation::code)
                                .containsExactly(
                                        "unknown-territory",
                                        "unknown-territory",
                                        "ends-before-it-begins",
                                        "negative",
                                        "not-the-whole"));
    }

    /** The terms, read by a person. */
    private static Class<? extends Decision> expected(Terms terms, UseRequest request) {
        boolean isPolitical =
                request.purpose() == Purpose.POLITICAL && terms.never().contains(Category.POLITICS);
        boolean isForbidden = request.categories().stream().anyMatch(terms.never()::contains);
        boolean isInCircle = request.standing().stream().anyMatch(circle -> circle.compareTo(terms.audience()) <= 0);
        boolean isThere = terms.territories().isEmpty() || terms.territories().contains(request.territory());
        boolean isNow = !request.at().isBefore(terms.from()) && request.at().isBefore(terms.until());
        if (isPolitical || isForbidden || !isInCircle || !isThere || !isNow) {
            return Decision.Denied.class;
        }
        if (terms.purposes().contains(request.purpose())) {
            return terms.askAlways() ? Decision.AskFirst.class : Decision.Permitted.class;
        }
        return terms.askFirst().contains(request.purpose()) ? Decision.AskFirst.class : Decision.Denied.class;
    }

    private static Decision decide(Policy policy, Purpose purpose, Set<Category> categories) {
        return Evaluator.evaluate(policy, request(Set.of(Audience.EVERYONE), purpose, categories));
    }

    private static UseRequest request(Set<Audience> standing, Purpose purpose, Set<Category> categories) {
        return new UseRequest("urn:party:carla", standing, purpose, "DE", RandomTerms.NOON, categories, Set.of());
    }

    static Terms terms(Audience audience, Set<Purpose> purposes, Set<Purpose> askFirst, Set<Category> never) {
        return new Terms(
                audience,
                purposes,
                askFirst,
                never,
                Set.of(),
                Terms.SINCE_EVER,
                Terms.OPEN,
                Money.parse("2.00 EUR"),
                List.of(),
                false);
    }
}
