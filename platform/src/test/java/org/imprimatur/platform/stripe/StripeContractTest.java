package org.imprimatur.platform.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.imprimatur.royalties.Payout;
import org.imprimatur.royalties.StripeApi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What we send and what the stand-in answers, against JSON Schemas of Stripe's own types, where these are at hand. */
class StripeContractTest {

    private static final Optional<Path> SCHEMAS = Stream.iterate(
                    Path.of("").toAbsolutePath(), directory -> directory != null, Path::getParent)
            .map(directory -> directory.resolve("shared/corpora/stripe-schemas"))
            .filter(Files::isDirectory)
            .findFirst();

    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    @TempDir
    Path data;

    @Test
    void everyRequestAndAnswer_satisfiesStripesTypes_overAWholePayout() throws IOException {
        assumeTrue(SCHEMAS.isPresent(), "SKIPPED: no shared/corpora/stripe-schemas beside this checkout");
        try (Operator operator = Operator.start(data, 1_000_000)) {
            try (RecordingProxy proxy = RecordingProxy.start(operator.stripe())) {
                walkThrough(operator, proxy);

                assertThat(proxy.exchanges()).hasSizeGreaterThanOrEqualTo(6).allSatisfy(this::check);
                assertThat(proxy.exchanges().stream().map(RecordingProxy.Exchange::route))
                        .contains(
                                "POST /v1/accounts",
                                "POST /v1/account_links",
                                "POST /v1/transfers",
                                "GET /v1/transfers",
                                "GET /v1/transfers/",
                                "GET /v1/accounts/");
            }
            checkEvents();
            check("Balance", operator.get("/v1/balance").body());
            checkEach(
                    "BalanceTransaction",
                    operator.get("/v1/balance_transactions").body());
        }
    }

    private static void walkThrough(Operator operator, RecordingProxy proxy) {
        UUID payee = operator.payeeWith("5.00 USD");
        Payout payout = operator.paying(Steps.untouched()).request(payee, Currency.getInstance("USD"), "");
        operator.sending(Steps.untouched()).sendDue();
        StripeApi stripe = new StripeApi(operator.settings(proxy.url()));
        String account = stripe.openAccount(
                        payee, payout.environment(), UUID.randomUUID().toString())
                .id();
        operator.visit(stripe.onboardingLink(account, proxy.url(), proxy.url()));
        stripe.account(account);
        var order = new org.imprimatur.royalties.TransferOrder(payout.id(), "payout_x", account, payout.amount());
        String transfer = stripe.transfer(order, UUID.randomUUID().toString()).id();
        stripe.transfer(transfer);
        stripe.transfersInGroup("payout_x");
    }

    private void check(RecordingProxy.Exchange exchange) {
        switch (exchange.route()) {
            case "POST /v1/accounts" -> {
                check("AccountCreateParams", exchange.requestJson());
                check("Account", exchange.answer());
            }
            case "GET /v1/accounts/" -> check("Account", exchange.answer());
            case "POST /v1/account_links" -> {
                check("AccountLinkCreateParams", exchange.requestJson());
                check("AccountLink", exchange.answer());
            }
            case "POST /v1/transfers" -> {
                check("TransferCreateParams", exchange.requestJson());
                check("Transfer", exchange.answer());
            }
            case "GET /v1/transfers/" -> check("Transfer", exchange.answer());
            case "GET /v1/transfers" -> checkEach("Transfer", exchange.answer());
            default -> throw new AssertionError("no schema for " + exchange.route());
        }
    }

    private void checkEvents() {
        List<JsonObject> events = SandboxJson.objects(data, "event");
        assertThat(events).isNotEmpty();
        for (JsonObject event : events) {
            JsonObject object = event.getJsonObject("data").getJsonObject("object");
            check(object.getString("object").equals("transfer") ? "Transfer" : "Account", object.toString());
        }
    }

    private void checkEach(String type, String list) {
        List<JsonObject> objects = SandboxJson.parse(list).getJsonArray("data").getValuesAs(JsonObject.class);
        assertThat(objects).isNotEmpty().allSatisfy(object -> check(type, object.toString()));
    }

    private void check(String type, String json) {
        try {
            String schema = Files.readString(SCHEMAS.orElseThrow().resolve(type + ".json"));
            assertThat(registry.getSchema(schema, InputFormat.JSON).validate(json, InputFormat.JSON))
                    .as("%s: %s", type, json)
                    .isEmpty();
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }
}
