package org.imprimatur.platform.launcher;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which Stripe the application talks to: the real one when {@code STRIPE_API_KEY} is set, else the stand-in. */
record Stripe(String key, String webhookSecret, boolean isStandIn) {
    static Stripe of(Secrets secrets, Map<String, String> environment) {
        String key = present(environment.get("STRIPE_API_KEY"));
        String webhook = present(environment.get("STRIPE_WEBHOOK_SECRET"));
        return new Stripe(
                key == null ? secrets.get(Secret.STRIPE_KEY) : key,
                webhook == null || key == null ? secrets.get(Secret.STRIPE_WEBHOOK) : webhook,
                key == null);
    }

    private static @Nullable String present(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** Sandbox and live money never mix: a live key makes the whole installation live. */
    String environment() {
        return key.startsWith("sk_live_") || key.startsWith("rk_live_") ? "LIVE" : "SANDBOX";
    }

    Map<String, String> settings(Ports ports) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("imprimatur.stripe.key", key);
        settings.put("imprimatur.stripe.webhook.secret", webhookSecret);
        settings.put("imprimatur.environment", environment());
        if (isStandIn) {
            settings.put("imprimatur.stripe.url", "http://127.0.0.1:" + ports.stripe());
        }
        return settings;
    }
}
