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

    /** @throws org.imprimatur.problem.InvalidInputException naming everything that is wrong */
    static Terms read(JsonFields json) {
        Gathering gathering = new Gathering();
        Terms terms = read(json, gathering, Terms.onlyMe());
        gathering.throwIfAny();
        return terms;
    }

    private static Terms read(JsonFields json, Gathering gathering, Terms narrowest) {
        Audience audience = gathering.of("audience", narrowest.audience(), () -> audience(json, narrowest.audience()));
        Set<Purpose> purposes =
                gathering.of("purposes", narrowest.purposes(), () -> purposes(json, narrowest.purposes()));
        Set<Purpose> askFirst = gathering.of("ask_first", Set.of(), () -> words(json, "ask_first", Purpose::ofWire));
        Set<Category> never = gathering.of("never", Set.of(), () -> words(json, "never", Category::ofWire));
        Set<String> territories = gathering.of(
                "territories", Set.of(), () -> words(json, "territories", word -> word.toUpperCase(Locale.ROOT)));
        Instant from = gathering.of("from", Terms.SINCE_EVER, () -> instant(json, "from", Terms.SINCE_EVER));
        Instant until = gathering.of("until", Terms.OPEN, () -> instant(json, "until", Terms.OPEN));
        Money price = gathering.of("price", narrowest.price(), () -> price(json, narrowest.price()));
        List<Share> shares = gathering.of("shares", List.of(), () -> shares(json));
        boolean askAlways = gathering.of("ask_always", false, () -> json.flag("ask_always", false));
        return gathering.of(
                "terms",
                narrowest,
                () -> new Terms(
                        audience, purposes, askFirst, never, territories, from, until, price, shares, askAlways));
    }

    private static Audience audience(JsonFields json, Audience otherwise) {
        return json.has("audience") ? json.as("audience", json.text("audience"), Audience::ofWire) : otherwise;
    }

    private static Set<Purpose> purposes(JsonFields json, Set<Purpose> otherwise) {
        return json.has("purposes") ? words(json, "purposes", Purpose::ofWire) : otherwise;
    }

    private static Money price(JsonFields json, Money otherwise) {
        return json.has("price") ? Money.parse(json.text("price")) : otherwise;
    }

    private static <T> Set<T> words(JsonFields json, String name, Function<String, T> parser) {
        Set<T> values = new LinkedHashSet<>();
        json.texts(name).forEach(word -> values.add(json.as(name, word, parser)));
        return values;
    }

    static Instant instant(JsonFields json, String name, Instant otherwise) {
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
