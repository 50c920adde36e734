package org.imprimatur.royalties;

import java.net.URI;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.imprimatur.licensing.money.Money;

final class MoneyFixtures {

    static final Currency EUR = Currency.getInstance("EUR");
    static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private MoneyFixtures() {}

    static String anyJob() {
        return "video_" + UUID.randomUUID().toString().replace("-", "");
    }

    static GenerationRevenue revenue(String job, UUID payer, UUID payee, String price) {
        RevenueSplit split = RevenueSplit.of(10_000_000, List.of(PolicyShares.whole(payee, Money.parse(price))));
        return GenerationRevenue.of(job, Environment.SANDBOX, payer, split, NOW);
    }

    static StripeSettings settings() {
        return new StripeSettings(
                Environment.SANDBOX,
                Optional.of(URI.create("http://127.0.0.1:1")),
                "sk_test_nobody",
                "whsec_nobody",
                URI.create("http://127.0.0.1:8080"));
    }
}
