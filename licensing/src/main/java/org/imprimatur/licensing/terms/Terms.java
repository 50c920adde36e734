package org.imprimatur.licensing.terms;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.imprimatur.licensing.money.Money;
import org.imprimatur.licensing.money.Share;
import org.imprimatur.licensing.policy.Audience;
import org.imprimatur.licensing.policy.Category;
import org.imprimatur.licensing.policy.Policy;
import org.imprimatur.licensing.policy.Purpose;

/**
 * What a rights holder allows, in the words of the settings page.
 *
 * <p>Two things hold whatever is asked for: sexual content is always on the never-list, and a purpose for which to ask
 * first is not also one that needs no asking.
 *
 * @param audience who may ask at all
 * @param purposes what the subject may be used for
 * @param askFirst purposes for which the owner decides each time; taken out of {@code purposes}
 * @param never content that is never permitted; {@link Category#SEXUAL} is always added
 * @param territories ISO 3166-1 alpha-2; empty means worldwide
 * @param from from when on, inclusive; {@link #SINCE_EVER} for no beginning
 * @param until until when, exclusive; {@link #OPEN} for no end
 * @param price for each generation; zero when free
 * @param shares who is paid of the price; empty means the owner, else together the whole
 * @param askAlways whether the owner decides each time, whatever the purpose; means nothing without {@code purposes}
 */
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

    /** @throws InvalidTermsException with everything that is wrong */
    public Terms {
        askFirst = sorted(Purpose.class, askFirst);
        purposes = sorted(Purpose.class, purposes, askFirst);
        never = sorted(Category.class, union(never));
        territories = Collections.unmodifiableSet(new TreeSet<>(territories));
        shares = List.copyOf(shares);
        List<InvalidTermsException.Violation> violations = TermsViolations.of(territories, from, until, price, shares);
        if (!violations.isEmpty()) {
            throw new InvalidTermsException(violations);
        }
    }

    /** The default: nobody but the owner, for personal use, free. */
    public static Terms onlyMe() {
        return new Terms(
                Audience.ONLY_ME,
                Set.of(Purpose.PERSONAL),
                Set.of(),
                Set.of(),
                Set.of(),
                SINCE_EVER,
                OPEN,
                Money.zero(Currency.getInstance("EUR")),
                List.of(),
                false);
    }

    /** These terms as an ODRL Offer, of which {@link #of(Policy)} gives exactly these terms back. */
    public Policy toPolicy(PolicyHeader header) {
        return TermsPolicy.write(this, header);
    }

    /**
     * The terms that a policy says.
     *
     * @throws UntranslatablePolicyException when it says anything that {@link #toPolicy} would not say
     */
    public static Terms of(Policy policy) {
        return PolicyTerms.read(policy);
    }

    private static Set<Category> union(Set<Category> never) {
        Set<Category> all = EnumSet.of(Category.SEXUAL);
        all.addAll(never);
        return all;
    }

    private static <E extends Enum<E>> Set<E> sorted(Class<E> type, Collection<E> values) {
        return sorted(type, values, Set.of());
    }

    private static <E extends Enum<E>> Set<E> sorted(Class<E> type, Collection<E> values, Set<E> without) {
        Set<E> sorted = EnumSet.noneOf(type);
        sorted.addAll(values);
        sorted.removeAll(without);
        return Collections.unmodifiableSet(sorted);
    }
}
