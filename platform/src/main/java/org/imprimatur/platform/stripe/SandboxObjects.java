package org.imprimatur.platform.stripe;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;

/** Makes objects in the shape of API version {@value #API_VERSION}. None of them is ever live. */
final class SandboxObjects {

    static final String API_VERSION = "2026-07-29.dahlia";

    private final Clock clock;

    SandboxObjects(Clock clock) {
        this.clock = clock;
    }

    long now() {
        return clock.instant().getEpochSecond();
    }

    /** An account that has been opened and not yet onboarded. */
    JsonObject account(ApiRequest request) {
        return Json.createObjectBuilder()
                .add("id", Ids.next("acct"))
                .add("object", "account")
                .add("business_type", JsonValue.NULL)
                .add("capabilities", capabilities(request.nested("capabilities"), "inactive"))
                .add("charges_enabled", false)
                .add("controller", controller())
                .add("country", "US")
                .add("created", now())
                .add("default_currency", "usd")
                .add("details_submitted", false)
                .add(
                        "email",
                        request.parameters().containsKey("email")
                                ? Json.createValue(request.parameter("email"))
                                : JsonValue.NULL)
                .add("metadata", strings(request.nested("metadata")))
                .add("payouts_enabled", false)
                .add("type", "express")
                .build();
    }

    /** The same account after its owner has given every detail. */
    JsonObject onboarded(JsonObject account) {
        JsonObjectBuilder capabilities = Json.createObjectBuilder();
        account.getJsonObject("capabilities").keySet().forEach(name -> capabilities.add(name, "active"));
        return Json.createObjectBuilder(account)
                .add("capabilities", capabilities)
                .add("charges_enabled", true)
                .add("details_submitted", true)
                .add("payouts_enabled", true)
                .build();
    }

    JsonObject accountLink(String url, long expiresAt) {
        return Json.createObjectBuilder()
                .add("object", "account_link")
                .add("created", now())
                .add("expires_at", expiresAt)
                .add("url", url)
                .build();
    }

    JsonObject transfer(ApiRequest request, String balanceTransaction) {
        String id = Ids.next("tr");
        return Json.createObjectBuilder()
                .add("id", id)
                .add("object", "transfer")
                .add("amount", Long.parseLong(request.parameter("amount")))
                .add("amount_reversed", 0)
                .add("balance_transaction", balanceTransaction)
                .add("created", now())
                .add("currency", request.parameter("currency"))
                .add("description", nullable(request.parameter("description")))
                .add("destination", request.parameter("destination"))
                .add("destination_payment", Ids.next("py"))
                .add("livemode", false)
                .add("metadata", strings(request.nested("metadata")))
                .add("reversals", list(java.util.List.of(), false, "/v1/transfers/" + id + "/reversals"))
                .add("reversed", false)
                .add("source_transaction", JsonValue.NULL)
                .add("source_type", "card")
                .add("transfer_group", nullable(request.parameter("transfer_group")))
                .build();
    }

    /** What a transfer takes from the platform's balance. */
    JsonObject balanceTransaction(String id, JsonObject transfer) {
        long amount = -transfer.getJsonNumber("amount").longValueExact();
        return Json.createObjectBuilder()
                .add("id", id)
                .add("object", "balance_transaction")
                .add("amount", amount)
                .add("available_on", now())
                .add("balance_type", "payments")
                .add("created", now())
                .add("currency", transfer.getString("currency"))
                .add("description", transfer.get("description"))
                .add("exchange_rate", JsonValue.NULL)
                .add("fee", 0)
                .add("fee_details", JsonValue.EMPTY_JSON_ARRAY)
                .add("net", amount)
                .add("reporting_category", "transfer")
                .add("source", transfer.getString("id"))
                .add("status", "available")
                .add("type", "transfer")
                .build();
    }

    JsonObject event(String type, JsonObject object, ApiRequest request) {
        return Json.createObjectBuilder()
                .add("id", Ids.next("evt"))
                .add("object", "event")
                .add("api_version", API_VERSION)
                .add("created", now())
                .add("data", Json.createObjectBuilder().add("object", object))
                .add("livemode", false)
                .add("pending_webhooks", 1)
                .add(
                        "request",
                        Json.createObjectBuilder()
                                .add("id", Ids.next("req"))
                                .add("idempotency_key", nullable(request.idempotencyKey())))
                .add("type", type)
                .build();
    }

    JsonObject balance(Map<String, Long> available) {
        JsonArrayBuilder amounts = Json.createArrayBuilder();
        JsonArrayBuilder none = Json.createArrayBuilder();
        available.forEach((currency, amount) -> {
            amounts.add(amount(currency, amount));
            none.add(amount(currency, 0));
        });
        return Json.createObjectBuilder()
                .add("object", "balance")
                .add("available", amounts)
                .add("livemode", false)
                .add("pending", none)
                .build();
    }

    JsonObject list(Collection<JsonObject> objects, boolean hasMore, String url) {
        JsonArrayBuilder data = Json.createArrayBuilder();
        objects.forEach(data::add);
        return Json.createObjectBuilder()
                .add("object", "list")
                .add("data", data)
                .add("has_more", hasMore)
                .add("url", url)
                .build();
    }

    private static JsonObjectBuilder amount(String currency, long amount) {
        return Json.createObjectBuilder().add("amount", amount).add("currency", currency);
    }

    /** {@code capabilities[transfers][requested]=true} asks for {@code transfers}. */
    private static JsonObjectBuilder capabilities(Map<String, String> requested, String status) {
        JsonObjectBuilder capabilities = Json.createObjectBuilder();
        requested.keySet().stream()
                .map(name -> name.replaceAll("\\]\\[.*", ""))
                .distinct()
                .forEach(name -> capabilities.add(name, status));
        return capabilities;
    }

    private static JsonObjectBuilder controller() {
        return Json.createObjectBuilder()
                .add("fees", Json.createObjectBuilder().add("payer", "application"))
                .add("is_controller", true)
                .add("losses", Json.createObjectBuilder().add("payments", "application"))
                .add("requirement_collection", "stripe")
                .add("stripe_dashboard", Json.createObjectBuilder().add("type", "express"))
                .add("type", "application");
    }

    private static JsonObjectBuilder strings(Map<String, String> entries) {
        JsonObjectBuilder object = Json.createObjectBuilder();
        entries.forEach(object::add);
        return object;
    }

    private static JsonValue nullable(String text) {
        return text.isEmpty() ? JsonValue.NULL : Json.createValue(text);
    }
}
