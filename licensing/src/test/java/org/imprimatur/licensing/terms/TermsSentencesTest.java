package org.imprimatur.licensing.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.imprimatur.licensing.Seeded;
import org.imprimatur.licensing.money.Money;
import org.imprimatur.licensing.policy.Audience;
import org.imprimatur.licensing.policy.Category;
import org.imprimatur.licensing.policy.Purpose;
import org.junit.jupiter.api.Test;

class TermsSentencesTest {

    @Test
    void of_saysWhatOthersCanCannotAndMustAsk() {
        Terms terms = new Terms(
                Audience.PEOPLE_I_APPROVE,
                Set.of(Purpose.PERSONAL, Purpose.EDUCATION, Purpose.NEWS),
                Set.of(Purpose.ADVERTISING),
                Set.of(Category.VIOLENCE),
                Set.of("DE", "FR"),
                Terms.SINCE_EVER,
                Instant.parse("2027-01-01T00:00:00Z"),
                Money.parse("2.50 EUR"),
                List.of(),
                false);

        TermsSentences sentences = TermsSentences.of(terms);

        assertThat(sentences.can())
                .containsExactly(
                        "People the owner has approved can use it for personal use, education and news.",
                        "It can be used only in Germany and France.",
                        "Each generation costs 2.50 EUR.");
        assertThat(sentences.cannot())
                .containsExactly(
                        "Never with violence.",
                        "Never in sexual content, whatever else is allowed.",
                        "Nobody can use it for entertainment and political purposes.",
                        "Nobody can use it once the term has ended on January 1, 2027 (UTC).");
        assertThat(sentences.askMe())
                .containsExactly(
                        "People the owner has approved can ask to use it for advertising; each use waits for a yes.");
    }

    @Test
    void of_promisesNothing_whenNothingIsPermitted() {
        Terms terms = TermsTest.terms(Audience.EVERYONE, Set.of(), Set.of(), Set.of());

        TermsSentences sentences = TermsSentences.of(terms);

        assertThat(sentences.can()).isEmpty();
        assertThat(sentences.askMe()).isEmpty();
    }

    @Test
    void of_doesNotOfferPoliticalPurposes_whenPoliticsIsOnTheNeverList() {
        Terms terms = TermsTest.terms(
                Audience.EVERYONE, Set.of(Purpose.NEWS, Purpose.POLITICAL), Set.of(), Set.of(Category.POLITICS));

        TermsSentences sentences = TermsSentences.of(terms);

        assertThat(sentences.can()).first().isEqualTo("Everyone can use it for news.");
        assertThat(sentences.cannot()).anyMatch(sentence -> sentence.contains("political purposes"));
    }

    @Test
    void of_hasWordsForAnyTerms() {
        Seeded.forAll(500, random -> {
            TermsSentences sentences = TermsSentences.of(RandomTerms.anyTerms(random));

            assertThat(sentences.cannot()).isNotEmpty().noneMatch(sentence -> sentence.contains("{"));
        });
    }
}
