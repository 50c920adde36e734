package org.imprimatur.royalties;

import java.util.List;
import java.util.UUID;
import org.imprimatur.licensing.money.Money;
import org.imprimatur.licensing.money.Share;

/**
 * What one subject's policy asks for one generation, and who gets it.
 *
 * @param owner the party that gets whatever {@code shares} leave over
 * @param price what the policy asks, platform fee included
 * @param shares parts out of 100,000,000 for other parties; each payee is the text of a party's id
 */
public record PolicyShares(UUID owner, Money price, List<Share> shares) {

    public PolicyShares {
        shares = List.copyOf(shares);
        if (price.isNegative()) {
            throw new IllegalArgumentException("a price of `%s` is below zero".formatted(price));
        }
        long parts = shares.stream().mapToLong(Share::parts).reduce(0, Math::addExact);
        if (parts > Share.WHOLE) {
            throw new IllegalArgumentException("shares of %d parts exceed the whole".formatted(parts));
        }
    }

    long ownerParts() {
        return Share.WHOLE - shares.stream().mapToLong(Share::parts).sum();
    }

    /** The owner gets it all. */
    public static PolicyShares whole(UUID owner, Money price) {
        return new PolicyShares(owner, price, List.of());
    }
}
