package org.imprimatur.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private final Messages english = Messages.of(Locale.ENGLISH);

    @Test
    void text_putsValuesIn() {
        assertThat(english.text("revoke.waiting", 0)).isEqualTo("No request waits for you.");
        assertThat(english.text("revoke.waiting", 1)).isEqualTo("One waiting request is denied.");
        assertThat(english.text("revoke.waiting", 2)).isEqualTo("2 waiting requests are denied.");
    }

    @Test
    void text_leavesBracesInValuesAlone() {
        assertThat(english.text("revoke.title", "{1} 'x'")).isEqualTo("Withdraw consent for {1} 'x'?");
    }

    @Test
    void text_isTheKey_whenThereAreNoWords() {
        assertThat(english.text("purpose.something-new")).isEqualTo("purpose.something-new");
    }

    @Test
    void of_speaksEnglish_whereThereIsNoTranslation() {
        assertThat(Messages.of(Locale.JAPANESE).language()).isEqualTo("en");
    }

    /** The first bundle would answer for the second. */
    @Test
    void bundles_shareNoKey() {
        List<String> keys = Messages.BUNDLES.stream()
                .map(name -> ResourceBundle.getBundle(Messages.class.getPackageName() + "." + name, Locale.ROOT))
                .flatMap(bundle -> bundle.keySet().stream())
                .toList();

        assertThat(keys).hasSizeGreaterThan(500).doesNotHaveDuplicates();
    }
}
