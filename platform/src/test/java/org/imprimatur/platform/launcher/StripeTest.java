package org.imprimatur.platform.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StripeTest {
    @TempDir
    Path data;

    private Secrets secrets;

    @BeforeEach
    void makeSecrets() throws IOException {
        secrets = Secrets.in(data);
    }

    @Test
    void settings_nameTheStandIn_whenThereIsNoKey() {
        Stripe stripe = Stripe.of(secrets, Map.of("STRIPE_API_KEY", " "));

        assertThat(stripe.isStandIn()).isTrue();
        assertThat(stripe.settings(new Ports(0)))
                .containsEntry("imprimatur.environment", "SANDBOX")
                .containsEntry("imprimatur.stripe.url", "http://127.0.0.1:8190")
                .containsEntry("imprimatur.stripe.key", secrets.get(Secret.STRIPE_KEY));
    }

    @Test
    void settings_nameNoAddress_whenThereIsTestKey() {
        Stripe stripe = Stripe.of(secrets, Map.of("STRIPE_API_KEY", "sk_test_x", "STRIPE_WEBHOOK_SECRET", "whsec_x"));

        assertThat(stripe.settings(new Ports(0)))
                .containsEntry("imprimatur.environment", "SANDBOX")
                .containsEntry("imprimatur.stripe.webhook.secret", "whsec_x")
                .doesNotContainKey("imprimatur.stripe.url");
    }

    @Test
    void environment_isLive_whenKeyIsLive() {
        assertThat(Stripe.of(secrets, Map.of("STRIPE_API_KEY", "sk_live_x")).environment())
                .isEqualTo("LIVE");
        assertThat(Stripe.of(secrets, Map.of("STRIPE_API_KEY", "rk_live_x")).environment())
                .isEqualTo("LIVE");
    }
}
