package org.imprimatur.licensing.terms;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.imprimatur.licensing.money.InvalidSharesException;
import org.imprimatur.licensing.money.Money;
import org.imprimatur.licensing.money.Share;
import org.imprimatur.licensing.money.Shares;
import org.imprimatur.licensing.terms.InvalidTermsException.Violation;

/** Gathers everything that is wrong with terms. */
final class TermsViolations {
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999999Z");
    private static final int SHARES_MAX = 100;

    private final List<Violation> found = new ArrayList<>();

    static List<Violation> of(Set<String> territories, Instant from, Instant until, Money price, List<Share> shares) {
        TermsViolations violations = new TermsViolations();
        territories.forEach(violations::checkTerritory);
        violations.checkTerm(from, until);
        violations.checkPrice(price);
        violations.checkShares(shares);
        return List.copyOf(violations.found);
    }

    private void checkTerritory(String territory) {
        if (!COUNTRIES.contains(territory)) {
            add("territories", "unknown-territory", "`" + territory + "` is not an ISO 3166-1 alpha-2 code");
        }
    }

    private void checkTerm(Instant from, Instant until) {
        if (!from.equals(Terms.SINCE_EVER) && isOutside(from)) {
            add("from", "out-of-range", "expected a moment in the years 1 to 9999");
        }
        if (!until.equals(Terms.OPEN) && isOutside(until)) {
            add("until", "out-of-range", "expected a moment in the years 1 to 9999");
        }
        if (!from.isBefore(until)) {
            add("until", "ends-before-it-begins", "the term ends before it begins");
        }
    }

    private void checkPrice(Money price) {
        if (price.isNegative()) {
            add("price", "negative", "`" + price + "` is below zero");
        }
        if (price.currency().equals(Money.NOTHING.currency())) {
            add("price", "no-currency", "a price has a currency");
        }
    }

    private void checkShares(List<Share> shares) {
        if (shares.size() > SHARES_MAX) {
            add("shares", "too-many", shares.size() + " payees, expected at most " + SHARES_MAX);
        } else if (!shares.isEmpty()) {
            checkWhole(shares);
        }
    }

    private void checkWhole(List<Share> shares) {
        try {
            Shares.requireWhole(shares);
        } catch (InvalidSharesException invalid) {
            add("shares", "not-the-whole", String.valueOf(invalid.getMessage()));
        }
    }

    private static boolean isOutside(Instant moment) {
        return moment.isBefore(EARLIEST) || moment.isAfter(LATEST);
    }

    private void add(String field, String code, String detail) {
        found.add(new Violation(field, code, detail));
    }
}
