package org.imprimatur.web.site;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.imprimatur.licensing.money.Money;
import org.imprimatur.licensing.terms.Terms;
import org.imprimatur.licensing.terms.TermsDifference;
import org.imprimatur.licensing.terms.TermsDifference.Aspect;
import org.imprimatur.licensing.terms.TermsDifference.Change;
import org.imprimatur.web.page.Messages;
import org.imprimatur.web.page.Pill;
import org.imprimatur.web.page.TermsChangeLine;
import org.imprimatur.web.page.Tone;

/** What becomes different between two sets of terms, in words. */
final class TermsChanges {

    private final Locale locale;
    private final Messages words;

    private TermsChanges(Locale locale) {
        this.locale = locale;
        this.words = Messages.of(locale);
    }

    static List<TermsChangeLine> of(Terms before, Terms after, Locale locale) {
        TermsChanges changes = new TermsChanges(locale);
        return TermsDifference.between(before, after).changes().stream()
                .map(changes::line)
                .toList();
    }

    private TermsChangeLine line(Change change) {
        return new TermsChangeLine(
                about(change), value(change, change.before()), value(change, change.after()), direction(change));
    }

    private String about(Change change) {
        return switch (change.aspect()) {
            case PURPOSE -> words.text("purpose." + change.about());
            case CATEGORY -> words.text("category." + change.about());
            default -> words.text("difference.about." + key(change.aspect()));
        };
    }

    private String value(Change change, String value) {
        return switch (change.aspect()) {
            case AUDIENCE -> words.text("audience." + value);
            case PURPOSE -> words.text("answer." + value);
            case CATEGORY -> words.text(value.isEmpty() ? "difference.not-excluded" : "difference.excluded");
            case TERRITORIES -> value.isEmpty() ? words.text("territory.worldwide") : places(value);
            case FROM -> value.isEmpty() ? words.text("difference.at-once") : Words.day(Instant.parse(value), locale);
            case UNTIL ->
                value.isEmpty()
                        ? words.text("difference.open")
                        : Words.day(Instant.parse(value).minus(Duration.ofSeconds(1)), locale);
            case PRICE -> Words.amount(Money.parse(value), locale);
            case SHARES -> words.text("difference.payees", value.isEmpty() ? 1 : value.split(",", -1).length);
        };
    }

    private String places(String codes) {
        return Arrays.stream(codes.split(",", -1))
                .map(code -> Words.country(code, locale))
                .collect(Collectors.joining(", "));
    }

    private Pill direction(Change change) {
        Tone tone = switch (change.direction()) {
            case WIDER, EITHER -> Tone.WARNING;
            case NARROWER -> Tone.INFO;
            case NEITHER -> Tone.NEUTRAL;
        };
        String of = change.aspect() == Aspect.PRICE ? "difference.price." : "difference.direction.";
        return new Pill(tone, words.text(of + change.direction().name().toLowerCase(Locale.ROOT)));
    }

    private static String key(Aspect aspect) {
        return aspect.name().toLowerCase(Locale.ROOT);
    }
}
