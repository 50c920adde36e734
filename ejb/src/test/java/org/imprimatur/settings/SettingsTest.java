package org.imprimatur.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    private final Settings settings = new Settings();
    private Properties before = new Properties();

    @BeforeEach
    void keep() {
        before = (Properties) System.getProperties().clone();
    }

    @AfterEach
    void restore() {
        System.setProperties(before);
    }

    @Test
    void settings_areWhatTheOperatorSet() {
        System.setProperty("imprimatur.public.url", "https://consent.example");
        System.setProperty("imprimatur.media.dir", "media");

        assertThat(settings.publicUrl()).isEqualTo(URI.create("https://consent.example"));
        assertThat(settings.mediaDirectory()).isEqualTo(Path.of("media"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void settings_saySo_whenOneIsMissing(String blank) {
        System.setProperty("imprimatur.keys.dir", blank);

        assertThatThrownBy(settings::keysDirectory)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the system property `imprimatur.keys.dir` is not set");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SANDBOX", "live", "Live", "PRODUCTION"})
    void money_isPlayMoney_unlessLiveIsSpelledOut(String environment) {
        System.setProperty("imprimatur.environment", environment);

        assertThat(settings.isSandbox()).isTrue();
    }

    @Test
    void money_isReal_whenLiveIsSpelledOut() {
        System.setProperty("imprimatur.environment", "LIVE");

        assertThat(settings.isSandbox()).isFalse();
    }

    @Test
    void fee_isTenPercent_unlessSet() {
        assertThat(settings.feeParts()).isEqualTo(10_000_000L);

        System.setProperty("imprimatur.fee.parts", "2500000");

        assertThat(settings.feeParts()).isEqualTo(2_500_000L);
    }
}
