package org.imprimatur.licensing.detection;

import static org.assertj.core.api.Assertions.assertThat;

import org.imprimatur.licensing.policy.Category;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CategoryLexiconTest {

    @ParameterizedTest
    @CsvSource({
        "she stabs him in a dark alley, VIOLENCE",
        "ein blutiges Massaker im Wald, VIOLENCE",
        "topless on the beach, SEXUAL",
        "une femme nue, SEXUAL",
        "holds a sign for the election, POLITICS",
        "彼女は選挙に出る, POLITICS",
        "raises a glass of champagne, ALCOHOL_TOBACCO_GAMBLING",
        "fumando un CIGARRILLO, ALCOHOL_TOBACCO_GAMBLING",
        "kneels in a church, RELIGION",
        "在医院做手术, MEDICAL"
    })
    void find_findsTheCategory(String prompt, Category category) {
        assertThat(CategoryLexicon.find(prompt)).containsExactly(category);
    }

    @Test
    void find_findsEachCategory() {
        assertThat(CategoryLexicon.find("the president drinks beer in a casino after the church service"))
                .containsExactlyInAnyOrder(Category.POLITICS, Category.ALCOHOL_TOBACCO_GAMBLING, Category.RELIGION);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a skilled dancer in the rain, shoot it from a low angle",
                "a polite robot explains the weather",
                "Sussex in spring, a hindrance on the road",
                "Judith and Christian ride bicycles",
                "a talking clock learns to skate"
            })
    void find_findsNothing_inHarmlessPrompts(String prompt) {
        assertThat(CategoryLexicon.find(prompt)).isEmpty();
    }

    @Test
    void version_isStable() {
        assertThat(CategoryLexicon.version()).isEqualTo("categories-1");
    }
}
