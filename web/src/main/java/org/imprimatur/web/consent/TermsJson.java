package org.imprimatur.web.consent;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.imprimatur.licensing.money.Money;
import org.imprimatur.licensing.money.Share;
import org.imprimatur.licensing.policy.Audience;
import org.imprimatur.licensing.policy.Category;
import org.imprimatur.licensing.policy.Purpose;
import org.imprimatur.licensing.terms.Terms;
import org.imprimatur.licensing.terms.TermsSentences;
import org.imprimatur.problem.InvalidInputException;
import org.imprimatur.web.json.JsonFields;

/** Terms as JSON. What is not said stays at its narrowest: nobody else, for personal use, free, asked first nowhere. */
final class TermsJson {

    private TermsJson() {}

    static Terms read(JsonFields json) {
        Terms narrowest = Terms.onlyMe();
        return new Terms(
                json.has("audience")
                        ? json.as("audience", json.text("audience"), Audience::ofWire)
                        : narrowest.audience(),
                json.has("purposes") ? words(json, "purposes", Purpose::ofWire) : narrowest.purposes(),
                words(json, "ask_first", Purpose::ofWire),
                words(json, "never", Category::ofWire),
                words(json, "territories", word -> word.toUpperCase(Locale.ROOT)),
                instant(json, "from", Terms.SINCE_EVER),
                instant(json, "until", Terms.OPEN),
                json.has("price") ? Money.parse(json.text("price")) : narrowest.price(),
                shares(json),
                json.flag("ask_always", false));
    }

    private static <T> Set<T> words(JsonFields json, String name, Function<String, T> parser) {
        Set<T> values = new LinkedHashSet<>();
        json.texts(name).forEach(word -> values.add(json.as(name, word, parser)));
        return values;
    }

    private static Instant instant(JsonFields json, String name, Instant otherwise) {
        if (!json.has(name)) {
            return otherwise;
        }
        try {
            return Instant.parse(json.text(name));
        } catch (DateTimeException e) {
            throw InvalidInputException.of(name, "must be a time as RFC 3339 has it, in UTC");
        }
    }

    private static List<Share> shares(JsonFields json) {
        return json.objects("shares").stream()
                .map(share -> new Share(share.requiredText("payee"), share.integer("parts", 0)))
                .toList();
    }

    static JsonObjectBuilder write(Terms terms) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("audience", terms.audience().wire())
                .add("purposes", texts(terms.purposes(), Purpose::wire))
                .add("ask_first", texts(terms.askFirst(), Purpose::wire))
                .add("never", texts(terms.never(), Category::wire))
                .add("territories", texts(terms.territories(), Function.identity()))
                .add("price", terms.price().toString())
                .add("ask_always", terms.askAlways())
                .add("shares", sharesJson(terms));
        if (!terms.from().equals(Terms.SINCE_EVER)) {
            json.add("from", terms.from().toString());
        }
        if (!terms.until().equals(Terms.OPEN)) {
            json.add("until", terms.until().toString());
        }
        return json;
    }

    static JsonObjectBuilder sentences(Terms terms, Locale locale) {
        TermsSentences sentences = TermsSentences.of(terms, locale);
        return Json.createObjectBuilder()
                .add("can", texts(sentences.can(), Function.identity()))
                .add("cannot", texts(sentences.cannot(), Function.identity()))
                .add("ask_me", texts(sentences.askMe(), Function.identity()));
    }

    private static JsonArrayBuilder sharesJson(Terms terms) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        for (Share share : terms.shares()) {
            array.add(Json.createObjectBuilder().add("payee", share.payee()).add("parts", share.parts()));
        }
        return array;
    }

    private static <T> JsonArrayBuilder texts(Collection<T> values, Function<T, String> word) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        values.stream().map(word).sorted().forEach(array::add);
        return array;
    }
}
