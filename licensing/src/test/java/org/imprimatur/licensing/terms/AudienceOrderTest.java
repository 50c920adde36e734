package org.imprimatur.licensing.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.imprimatur.licensing.Seeded;
import org.imprimatur.licensing.policy.Audience;
import org.imprimatur.licensing.policy.Category;
import org.imprimatur.licensing.policy.Decision;
import org.imprimatur.licensing.policy.Evaluator;
import org.imprimatur.licensing.policy.Modality;
import org.imprimatur.licensing.policy.OdrlJson;
import org.imprimatur.licensing.policy.Policy;
import org.imprimatur.licensing.policy.Purpose;
import org.imprimatur.licensing.policy.UseRequest;
import org.junit.jupiter.api.Test;

/** The four levels include each other, and a circle more never costs anyone a permission. */
class AudienceOrderTest {

    private static final PolicyHeader HEADER =
            new PolicyHeader("urn:policy:1", 1, "urn:party:mira", "urn:likeness:mira");

    @Test
    void levels_standFromNarrowToWide() {
        assertThat(Audience.values())
                .extracting(Audience::wire)
                .containsExactly("only-me", "people-i-approve", "mutuals", "everyone");
    }

    @Test
    void standing_neverNarrows_whenACircleIsAdded() {
        Seeded.forAll(5_000, random -> {
            Terms terms = RandomTerms.anyTerms(random);
            UseRequest request = request(random, Seeded.someOf(random, Arrays.asList(Audience.values())));
            Set<Audience> more = EnumSet.of(Seeded.oneOf(random, Audience.values()));
            more.addAll(request.standing());

            assertThat(generosity(terms, with(request, more))).isGreaterThanOrEqualTo(generosity(terms, request));
        });
    }

    @Test
    void standing_neverWidens_whenACircleIsRemoved() {
        Seeded.forAll(5_000, random -> {
            Terms terms = RandomTerms.anyTerms(random);
            UseRequest request = request(random, Seeded.someOf(random, Arrays.asList(Audience.values())));
            Set<Audience> less = EnumSet.noneOf(Audience.class);
            less.addAll(request.standing());
            less.remove(Seeded.oneOf(random, Audience.values()));

            assertThat(generosity(terms, with(request, less))).isLessThanOrEqualTo(generosity(terms, request));
        });
    }

    @Test
    void audience_neverNarrows_whenALevelIsRaised() {
        Seeded.forAll(5_000, random -> {
            Terms terms = RandomTerms.anyTerms(random);
            Set<Audience> standing = EnumSet.of(Audience.EVERYONE);
            standing.addAll(Seeded.someOf(random, Arrays.asList(Audience.values())));
            UseRequest request = request(random, standing);
            Audience wider = Audience.values()[
                    terms.audience().ordinal()
                            + random.nextInt(
                                    Audience.values().length - terms.audience().ordinal())];

            assertThat(generosity(with(terms, wider), request)).isGreaterThanOrEqualTo(generosity(terms, request));
        });
    }

    @Test
    void mutuals_letIn_mutualsAndPeopleApproved_andNobodyElse() {
        Terms terms = TermsTest.terms(Audience.MUTUALS, Set.of(Purpose.PERSONAL), Set.of(), Set.of());

        assertThat(generosity(terms, personal(Audience.MUTUALS))).isEqualTo(2);
        assertThat(generosity(terms, personal(Audience.PEOPLE_I_APPROVE))).isEqualTo(2);
        assertThat(generosity(terms, personal(Audience.ONLY_ME))).isEqualTo(2);
        assertThat(generosity(terms, personal(Audience.EVERYONE))).isZero();
    }

    @Test
    void mutuals_areTerms_thereAndBack() {
        Terms terms = TermsTest.terms(Audience.MUTUALS, Set.of(Purpose.PERSONAL), Set.of(), Set.of());

        Policy policy = OdrlJson.read(OdrlJson.write(terms.toPolicy(HEADER)));

        assertThat(Terms.of(policy)).isEqualTo(terms);
        assertThat(OdrlJson.write(policy)).contains("\"imp:mutuals\"");
    }

    /** Policies that were stored before there were mutuals stay readable, and their hashes stay theirs. */
    @Test
    void everyone_isWritten_asBeforeThereWereMutuals() {
        Policy policy = TermsTest.terms(Audience.EVERYONE, Set.of(Purpose.PERSONAL), Set.of(), Set.of())
                .toPolicy(HEADER);

        assertThat(OdrlJson.write(policy))
                .contains("[{\"@id\":\"imp:everyone\"},{\"@id\":\"imp:only-me\"},{\"@id\":\"imp:people-i-approve\"}]")
                .doesNotContain("mutuals");
        assertThat(OdrlJson.sha256(policy))
                .isEqualTo("5e8cadf41800ea739d963b15b66f9d784ac1353757a614c842463aa3324f2653");
    }

    private static UseRequest personal(Audience circle) {
        return new UseRequest(
                "urn:party:carla",
                EnumSet.of(Audience.EVERYONE, circle),
                Purpose.PERSONAL,
                "DE",
                RandomTerms.NOON,
                Set.of(),
                Set.of(Modality.FACE));
    }

    private static UseRequest request(Random random, Set<Audience> standing) {
        return new UseRequest(
                "urn:party:carla",
                standing,
                Seeded.oneOf(random, Purpose.values()),
                Seeded.oneOf(random, "", "DE", "FR", "JP"),
                RandomTerms.NOON.plusNanos(random.nextInt(5)),
                random.nextInt(3) > 0 ? Set.of() : Set.of(Seeded.oneOf(random, Category.values())),
                Set.of(Modality.FACE));
    }

    private static UseRequest with(UseRequest request, Set<Audience> standing) {
        return new UseRequest(
                request.requester(),
                standing,
                request.purpose(),
                request.territory(),
                request.at(),
                request.categories(),
                request.modalities());
    }

    private static Terms with(Terms terms, Audience audience) {
        return new Terms(
                audience,
                terms.purposes(),
                terms.askFirst(),
                terms.never(),
                terms.territories(),
                terms.from(),
                terms.until(),
                terms.price(),
                terms.shares(),
                terms.askAlways());
    }

    private static int generosity(Terms terms, UseRequest request) {
        Decision decision = Evaluator.evaluate(terms.toPolicy(HEADER), request);
        List<Class<? extends Decision>> order =
                List.of(Decision.Denied.class, Decision.AskFirst.class, Decision.Permitted.class);
        return order.indexOf(decision.getClass());
    }
}
