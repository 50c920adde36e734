package org.imprimatur.royalties;

import java.net.URI;
import java.util.Optional;

/**
 * How Stripe, or the stand-in for it, is reached.
 *
 * @param url the stand-in, or empty for Stripe itself
 * @param publicUrl where people reach us: Stripe's pages lead back there
 */
public record StripeSettings(
        Environment environment, Optional<URI> url, String key, String webhookSecret, URI publicUrl) {

    public StripeSettings {
        if (environment.isLive() && url.isPresent()) {
            throw new IllegalStateException("live money cannot go through a stand-in; unset `imprimatur.stripe.url`");
        }
        if (environment.isLive() == key.startsWith("sk_test_")) {
            throw new IllegalStateException("`imprimatur.stripe.key` is not a key for %s".formatted(environment));
        }
    }

    /** Reads `imprimatur.stripe.*`, `imprimatur.environment` and `imprimatur.public.url`. */
    static StripeSettings ofSystemProperties() {
        return new StripeSettings(
                Environment.valueOf(required("imprimatur.environment")),
                Optional.ofNullable(System.getProperty("imprimatur.stripe.url"))
                        .filter(url -> !url.isBlank())
                        .map(URI::create),
                required("imprimatur.stripe.key"),
                required("imprimatur.stripe.webhook.secret"),
                URI.create(required("imprimatur.public.url")));
    }

    @Override
    public String toString() {
        return "StripeSettings[%s, %s]"
                .formatted(environment, url.map(URI::toString).orElse("Stripe")); // no secrets
    }

    private static String required(String name) {
        String value = System.getProperty(name, "");
        if (value.isBlank()) {
            throw new IllegalStateException("the system property `%s` is not set".formatted(name));
        }
        return value;
    }
}
