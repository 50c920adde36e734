package org.imprimatur.platform.launcher.sample;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;

/** Payees set up their accounts with the Stripe stand-in and are paid. Stripe itself would want real people. */
final class Earning {
    private static final int LOOKS = 60;
    private static final long PAUSE_MILLIS = 500;

    private final ApiClient api;
    private final Steps steps;

    Earning(ApiClient api, Steps steps) {
        this.api = api;
        this.steps = steps;
    }

    void payOut(String account) throws InterruptedException {
        steps.once("onboarded:" + account, () -> onboard(account));
        steps.once("paid:" + account, () -> request(account));
    }

    private void onboard(String account) throws IOException, InterruptedException {
        Reply reply = api.post(account, "/api/payees/me/onboarding");
        require(reply.isGood(), reply);
        api.press(URI.create(reply.json().getString("url")));
        Reply payee = api.get(account, "/api/payees/me");
        for (int i = 0; i < LOOKS && !payee.text().contains("\"active\""); i++) {
            steps.requireGoingOn();
            Thread.sleep(PAUSE_MILLIS);
            payee = api.get(account, "/api/payees/me");
        }
        require(payee.text().contains("\"active\""), payee);
    }

    private void request(String account) throws IOException, InterruptedException {
        JsonObject euros = Json.createObjectBuilder().add("currency", "EUR").build();
        Reply reply = api.postOnce(account, "/api/payouts", euros, "sample-world");
        require(reply.isGood(), reply);
    }

    private static void require(boolean holds, Reply reply) throws IOException {
        if (!holds) {
            throw new IOException(reply.toString());
        }
    }
}
