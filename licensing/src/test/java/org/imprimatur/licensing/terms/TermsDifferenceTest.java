package org.imprimatur.licensing.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.imprimatur.licensing.Seeded;
import org.imprimatur.licensing.money.Money;
import org.imprimatur.licensing.policy.Audience;
import org.imprimatur.licensing.policy.Category;
import org.imprimatur.licensing.policy.Decision;
import org.imprimatur.licensing.policy.Evaluator;
import org.imprimatur.licensing.policy.Modality;
import org.imprimatur.licensing.policy.Purpose;
import org.imprimatur.licensing.policy.UseRequest;
import org.imprimatur.licensing.terms.TermsDifference.Aspect;
import org.imprimatur.licensing.terms.TermsDifference.Change;
import org.imprimatur.licensing.terms.TermsDifference.Direction;
import org.junit.jupiter.api.Test;

class TermsDifferenceTest {

    private static final PolicyHeader HEADER =
            new PolicyHeader("urn:policy:1", 1, "urn:party:mira", "urn:likeness:mira");

    @Test
    void between_isEmpty_whenTermsAreTheSame() {
        Seeded.forAll(500, random -> {
            Terms terms = RandomTerms.anyTerms(random);

            assertThat(TermsDifference.between(terms, terms).isEmpty()).isTrue();
        });
    }

    @Test
    void between_namesEachAspect_inBothWays() {
        Terms before = TermsTest.terms(
                Audience.PEOPLE_I_APPROVE, Set.of(Purpose.NEWS), Set.of(Purpose.EDUCATION), Set.of(Category.RELIGION));
        Terms after = TermsTest.terms(Audience.MUTUALS, Set.of(Purpose.EDUCATION), Set.of(), Set.of(Category.VIOLENCE));

        TermsDifference difference = TermsDifference.between(before, after);

        assertThat(difference.changes())
                .extracting(Change::aspect, Change::about, Change::before, Change::after, Change::direction)
                .containsExactly(
                        tuple(Aspect.AUDIENCE, "", "people-i-approve", "mutuals", Direction.WIDER),
                        tuple(Aspect.PURPOSE, "education", "ask", "can", Direction.WIDER),
                        tuple(Aspect.PURPOSE, "news", "can", "cannot", Direction.NARROWER),
                        tuple(Aspect.CATEGORY, "violence", "", "never", Direction.NARROWER),
                        tuple(Aspect.CATEGORY, "religion", "never", "", Direction.WIDER));
        assertThat(difference.widens()).isTrue();
        assertThat(difference.narrows()).isTrue();
    }

    @Test
    void between_seesNothingOfPoliticalPurposes_whilePoliticsIsOnTheNeverList() {
        Terms before = TermsTest.terms(Audience.EVERYONE, Set.of(), Set.of(), Set.of(Category.POLITICS));
        Terms after =
                TermsTest.terms(Audience.EVERYONE, Set.of(Purpose.POLITICAL), Set.of(), Set.of(Category.POLITICS));

        assertThat(TermsDifference.between(before, after).isEmpty()).isTrue();
    }

    /** Whatever is not called wider lets nobody in, and what is not called narrower keeps nobody out. */
    @Test
    void between_callsItWider_wheneverSomeRequestFaresBetter() {
        Map<Direction, Integer> seen = new EnumMap<>(Direction.class);
        Seeded.forAll(40_000, random -> {
            Terms before = RandomTerms.anyTerms(random);
            Terms after = random.nextBoolean() ? RandomTerms.anyTerms(random) : oneStepFrom(before, random);
            UseRequest request = anyRequest(random);

            int was = generosity(before, request);
            int becomes = generosity(after, request);

            TermsDifference difference = TermsDifference.between(before, after);
            if (becomes > was) {
                assertThat(difference.widens()).isTrue();
                seen.merge(Direction.WIDER, 1, Integer::sum);
            }
            if (becomes < was) {
                assertThat(difference.narrows()).isTrue();
                seen.merge(Direction.NARROWER, 1, Integer::sum);
            }
        });
        assertThat(seen)
                .hasSize(2)
                .allSatisfy((direction, count) -> assertThat(count).isGreaterThan(500));
    }

    @Test
    void between_isTheOtherWayRound_whenTermsAreSwapped() {
        Seeded.forAll(3_000, random -> {
            Terms one = RandomTerms.anyTerms(random);
            Terms other = RandomTerms.anyTerms(random);

            TermsDifference there = TermsDifference.between(one, other);
            TermsDifference back = TermsDifference.between(other, one);

            assertThat(back.widens()).isEqualTo(there.narrows());
            assertThat(back.changes()).hasSameSizeAs(there.changes());
        });
    }

    private static Terms oneStepFrom(Terms terms, Random random) {
        Terms other = RandomTerms.anyTerms(random);
        int step = random.nextInt(5);
        return new Terms(
                step == 0 ? other.audience() : terms.audience(),
                step == 1 ? other.purposes() : terms.purposes(),
                step == 1 ? other.askFirst() : terms.askFirst(),
                step == 2 ? other.never() : terms.never(),
                step == 3 ? other.territories() : terms.territories(),
                terms.from(),
                terms.until(),
                terms.price(),
                terms.shares(),
                step == 4 ? other.askAlways() : terms.askAlways());
    }

    private static UseRequest anyRequest(Random random) {
        Set<Audience> standing = EnumSet.of(Audience.EVERYONE);
        standing.addAll(Seeded.someOf(random, java.util.List.of(Audience.values())));
        return new UseRequest(
                "urn:party:carla",
                standing,
                Seeded.oneOf(random, Purpose.values()),
                Seeded.oneOf(random, "", "DE", "FR", "JP"),
                RandomTerms.NOON.plusNanos(random.nextInt(5)),
                random.nextBoolean() ? Set.of() : Set.of(Seeded.oneOf(random, Category.values())),
                Set.of(Modality.FACE));
    }

    /** Denied, asked, permitted; and of two that are permitted the cheaper one. */
    private static int generosity(Terms terms, UseRequest request) {
        Decision decision = Evaluator.evaluate(terms.toPolicy(HEADER), request);
        if (decision instanceof Decision.Denied) {
            return 0;
        }
        return decision instanceof Decision.AskFirst ? 1 : 2;
    }

    @Test
    void between_comparesPrices_inOneCurrency() {
        assertThat(price("2.00 EUR", "1.00 EUR")).isEqualTo(Direction.WIDER);
        assertThat(price("1.00 EUR", "2.00 EUR")).isEqualTo(Direction.NARROWER);
        assertThat(price("1.00 EUR", "1.00 USD")).isEqualTo(Direction.EITHER);
        assertThat(price("0.00 EUR", "1.00 USD")).isEqualTo(Direction.NARROWER);
    }

    private static Direction price(String before, String after) {
        return TermsDifference.between(priced(before), priced(after))
                .changes()
                .get(0)
                .direction();
    }

    private static Terms priced(String price) {
        Terms terms = Terms.onlyMe();
        return new Terms(
                terms.audience(),
                terms.purposes(),
                terms.askFirst(),
                terms.never(),
                terms.territories(),
                terms.from(),
                terms.until(),
                Money.parse(price),
                terms.shares(),
                terms.askAlways());
    }
}
