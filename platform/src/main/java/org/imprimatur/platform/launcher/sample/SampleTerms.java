package org.imprimatur.platform.launcher.sample;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A subject's terms in the words of {@code PUT /api/subjects/{handle}/policy}. Each method answers with other terms.
 *
 * @param audience everyone, people-i-approve, mutuals or only-me
 * @param until RFC 3339; empty for no end
 * @param shares parts of 100 by payee; empty means the owner
 * @param approved accounts that the owner adds to their circle
 */
public record SampleTerms(
        String audience,
        List<String> purposes,
        List<String> askFirst,
        List<String> never,
        List<String> territories,
        String until,
        String price,
        Map<String, Integer> shares,
        boolean askAlways,
        List<String> approved) {
    private static final int PARTS_IN_A_PERCENT = 1_000_000;

    public SampleTerms {
        purposes = List.copyOf(purposes);
        askFirst = List.copyOf(askFirst);
        never = List.copyOf(never);
        territories = List.copyOf(territories);
        approved = List.copyOf(approved);
        shares = new LinkedHashMap<>(shares);
    }

    /** Free, for ever and everywhere, and nobody is asked. */
    public static SampleTerms open(String audience, String... purposes) {
        return new SampleTerms(
                audience,
                List.of(purposes),
                List.of(),
                List.of(),
                List.of(),
                "",
                "0.00 EUR",
                Map.of(),
                false,
                List.of());
    }

    public SampleTerms askingFirst(String... uses) {
        return new SampleTerms(
                audience, purposes, List.of(uses), never, territories, until, price, shares, askAlways, approved);
    }

    public SampleTerms askingAlways() {
        return new SampleTerms(audience, purposes, askFirst, never, territories, until, price, shares, true, approved);
    }

    public SampleTerms never(String... categories) {
        return new SampleTerms(
                audience,
                purposes,
                askFirst,
                List.of(categories),
                territories,
                until,
                price,
                shares,
                askAlways,
                approved);
    }

    public SampleTerms only(String... countries) {
        return new SampleTerms(
                audience, purposes, askFirst, never, List.of(countries), until, price, shares, askAlways, approved);
    }

    public SampleTerms until(String time) {
        return new SampleTerms(
                audience, purposes, askFirst, never, territories, time, price, shares, askAlways, approved);
    }

    public SampleTerms at(String amount) {
        return new SampleTerms(
                audience, purposes, askFirst, never, territories, until, amount, shares, askAlways, approved);
    }

    public SampleTerms sharedBy(String one, int percent, String other) {
        Map<String, Integer> parts = new LinkedHashMap<>();
        parts.put(one, percent);
        parts.put(other, 100 - percent);
        return new SampleTerms(
                audience, purposes, askFirst, never, territories, until, price, parts, askAlways, approved);
    }

    public SampleTerms approving(String... accounts) {
        return new SampleTerms(
                audience,
                purposes,
                askFirst,
                never,
                territories,
                until,
                price,
                shares,
                askAlways,
                new ArrayList<>(List.of(accounts)));
    }

    /** The body of the request. */
    public JsonObject toJson() {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("audience", audience)
                .add("purposes", Json.createArrayBuilder(purposes))
                .add("ask_first", Json.createArrayBuilder(askFirst))
                .add("never", Json.createArrayBuilder(never))
                .add("territories", Json.createArrayBuilder(territories))
                .add("price", price)
                .add("ask_always", askAlways);
        if (!until.isEmpty()) {
            json.add("until", until);
        }
        if (!shares.isEmpty()) {
            json.add("shares", sharesJson());
        }
        return json.build();
    }

    private JsonArrayBuilder sharesJson() {
        JsonArrayBuilder array = Json.createArrayBuilder();
        shares.forEach((payee, percent) ->
                array.add(Json.createObjectBuilder().add("payee", payee).add("parts", percent * PARTS_IN_A_PERCENT)));
        return array;
    }
}
