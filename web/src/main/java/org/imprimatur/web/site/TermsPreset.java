package org.imprimatur.web.site;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.imprimatur.licensing.money.Money;
import org.imprimatur.licensing.policy.Audience;
import org.imprimatur.licensing.policy.Category;
import org.imprimatur.licensing.policy.Purpose;
import org.imprimatur.licensing.terms.Terms;

/** Terms to start from. They fill a form; what is saved is what the form says then. */
enum TermsPreset {
    /** For everyone, without what families do not want to see. */
    FAMILY(
            Audience.EVERYONE,
            Set.of(Purpose.PERSONAL, Purpose.ENTERTAINMENT, Purpose.EDUCATION),
            Set.of(Purpose.NEWS),
            Set.of(Category.VIOLENCE, Category.POLITICS, Category.ALCOHOL_TOBACCO_GAMBLING)),

    /** For everyone; what may hurt a brand comes to its owner first. */
    ADS_ASK(
            Audience.EVERYONE,
            Set.of(Purpose.PERSONAL, Purpose.ENTERTAINMENT, Purpose.EDUCATION),
            Set.of(Purpose.ADVERTISING, Purpose.NEWS),
            Set.of(Category.POLITICS)),

    /** For teaching, at no charge. */
    EDUCATION_FREE(
            Audience.EVERYONE,
            Set.of(Purpose.EDUCATION),
            Set.of(Purpose.ENTERTAINMENT),
            Set.of(Category.VIOLENCE, Category.POLITICS)),

    /** For nobody else. */
    CLOSED(Audience.ONLY_ME, Set.of(), Set.of(), Set.of());

    private final Audience audience;
    private final Set<Purpose> can;
    private final Set<Purpose> ask;
    private final Set<Category> never;

    TermsPreset(Audience audience, Set<Purpose> can, Set<Purpose> ask, Set<Category> never) {
        this.audience = audience;
        this.can = can;
        this.ask = ask;
        this.never = never;
    }

    String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<TermsPreset> find(String wire) {
        return Arrays.stream(values()).filter(p -> p.wire().equals(wire)).findFirst();
    }

    /** Place, time, price and shares stay as they are, but for what is free. */
    Terms over(Terms terms) {
        return new Terms(
                audience,
                can,
                ask,
                never,
                terms.territories(),
                terms.from(),
                terms.until(),
                this == EDUCATION_FREE ? Money.zero(terms.price().currency()) : terms.price(),
                terms.shares(),
                false);
    }
}
