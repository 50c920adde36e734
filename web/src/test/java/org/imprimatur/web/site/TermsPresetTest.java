package org.imprimatur.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import org.imprimatur.licensing.money.Money;
import org.imprimatur.licensing.policy.Audience;
import org.imprimatur.licensing.policy.Category;
import org.imprimatur.licensing.policy.Purpose;
import org.imprimatur.licensing.terms.Terms;
import org.imprimatur.web.page.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TermsPresetTest {

    private final Terms before = new Terms(
            Audience.PEOPLE_I_APPROVE,
            Set.of(Purpose.POLITICAL),
            Set.of(),
            Set.of(),
            Set.of("DE"),
            Terms.SINCE_EVER,
            Terms.OPEN,
            Money.parse("7.50 EUR"),
            java.util.List.of(),
            true);

    @ParameterizedTest
    @EnumSource(TermsPreset.class)
    void over_keepsPlaceAndTime_andHasWords(TermsPreset preset) {
        Terms terms = preset.over(before);

        assertThat(terms.territories()).containsExactly("DE");
        assertThat(terms.until()).isEqualTo(Terms.OPEN);
        assertThat(terms.never()).contains(Category.SEXUAL);
        assertThat(TermsPreset.find(preset.wire())).contains(preset);
        String key = "studio.preset." + preset.wire();
        assertThat(Messages.of(Locale.ENGLISH).text(key)).isNotEqualTo(key);
        assertThat(Messages.of(Locale.ENGLISH).text(key + ".help")).isNotEqualTo(key + ".help");
    }

    @Test
    void closed_letsNobodyIn() {
        Terms terms = TermsPreset.CLOSED.over(before);

        assertThat(terms.audience()).isEqualTo(Audience.ONLY_ME);
        assertThat(terms.purposes()).isEmpty();
        assertThat(terms.askFirst()).isEmpty();
    }

    @Test
    void educationFree_costsNothing_andOthersKeepThePrice() {
        assertThat(TermsPreset.EDUCATION_FREE.over(before).price().isZero()).isTrue();
        assertThat(TermsPreset.ADS_ASK.over(before).price()).isEqualTo(Money.parse("7.50 EUR"));
    }

    @Test
    void adsAsk_asksAboutAdverts() {
        assertThat(TermsPreset.ADS_ASK.over(before).askFirst()).contains(Purpose.ADVERTISING);
    }

    @Test
    void find_isEmpty_whenThereIsNoSuchPreset() {
        assertThat(TermsPreset.find("everything")).isEmpty();
    }
}
