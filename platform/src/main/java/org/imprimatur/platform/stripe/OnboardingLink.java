package org.imprimatur.platform.stripe;

import jakarta.json.Json;
import jakarta.json.JsonObject;

/** A visit to the onboarding page: good once, for minutes. */
record OnboardingLink(String id, String account, String returnUrl, String refreshUrl, long expiresAt, boolean used) {

    static final String KIND = "sandbox_onboarding_link";

    static OnboardingLink of(ApiRequest request, long expiresAt) {
        return new OnboardingLink(
                Ids.next("visit"),
                request.parameter("account"),
                request.parameter("return_url"),
                request.parameter("refresh_url"),
                expiresAt,
                false);
    }

    static OnboardingLink of(JsonObject json) {
        return new OnboardingLink(
                json.getString("id"),
                json.getString("account"),
                json.getString("return_url"),
                json.getString("refresh_url"),
                json.getJsonNumber("expires_at").longValueExact(),
                json.getBoolean("used"));
    }

    boolean isGood(long now) {
        return !used && now < expiresAt;
    }

    OnboardingLink spent() {
        return new OnboardingLink(id, account, returnUrl, refreshUrl, expiresAt, true);
    }

    JsonObject toJson() {
        return Json.createObjectBuilder()
                .add("id", id)
                .add("object", KIND)
                .add("account", account)
                .add("return_url", returnUrl)
                .add("refresh_url", refreshUrl)
                .add("expires_at", expiresAt)
                .add("used", used)
                .build();
    }
}
