package org.imprimatur.registry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchWordsTest {

    @Test
    void of_partsAtBlanksAndAtSigns() {
        assertThat(SearchWords.of("  @tock  the\tclock ").words()).containsExactly("tock", "the", "clock");
    }

    @Test
    void of_isEmpty_whenNothingWasTyped() {
        assertThat(SearchWords.of(" @ ").words()).isEmpty();
        assertThat(SearchWords.of("").sql("s")).isEmpty();
    }

    @Test
    void of_stopsAtEightWords_andAHundredCharacters() {
        assertThat(SearchWords.of("a b c d e f g h i j").words()).hasSize(8);
        assertThat(SearchWords.of("x".repeat(1000)).words()).containsExactly("x".repeat(100));
    }

    @Test
    void sql_holdsNoWordItself() {
        assertThat(SearchWords.of("'; drop table subject; --").sql("s"))
                .contains(":word0", ":word1")
                .doesNotContain("drop");
    }
}
