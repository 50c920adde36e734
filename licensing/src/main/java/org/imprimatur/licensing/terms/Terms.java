package org.imprimatur.licensing.terms;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.imprimatur.licensing.money.Money;
import org.imprimatur.licensing.money.Share;
import org.imprimatur.licensing.policy.Audience;
import org.imprimatur.licensing.policy.Category;
import org.imprimatur.licensing.policy.Policy;
import org.imprimatur.licensing.policy.Purpose;

/** What a rights holder allows, in the words of the settings page. */
public record Terms(
        Audience audience,
        Set<Purpose> purposes,
        Set<Purpose> askFirst,
        Set<Category> never,
        Set<String> territories,
        Instant from,
        Instant until,
        Money price,
        List<Share> shares,
        boolean askAlways) {

    /** {@link #from()} of terms that have always held. */
    public static final Instant SINCE_EVER = Instant.MIN;

    /** {@link #until()} of terms without an end. */
    public static final Instant OPEN = Instant.MAX;

    /** The default: nobody but the owner, for nothing but personal use. */
    public static Terms onlyMe() {
        throw new UnsupportedOperationException();
    }

    /** These terms as an ODRL Offer. */
    public Policy toPolicy(PolicyHeader header) {
        throw new UnsupportedOperationException();
    }

    /** The terms that a policy made by {@link #toPolicy} says. */
    public static Terms of(Policy policy) {
        throw new UnsupportedOperationException();
    }
}
