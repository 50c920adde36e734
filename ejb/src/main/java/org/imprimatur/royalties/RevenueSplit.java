package org.imprimatur.royalties;

import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.imprimatur.licensing.money.Money;
import org.imprimatur.licensing.money.Share;
import org.imprimatur.licensing.money.Shares;
import org.imprimatur.problem.ConflictException;

/**
 * A price, divided to the millionth of a minor unit between the platform and everyone who holds a share.
 *
 * @param portions one per payee, none of zero, in the order of the payees' ids
 */
public record RevenueSplit(Money price, Money platformFee, List<Portion> portions) {

    private static final String FEE = "fee";
    private static final String NET = "net";

    /** What one party gets of one price. */
    public record Portion(UUID payee, Money amount) {
        public Portion {
            if (amount.isNegative()) {
                throw new IllegalArgumentException("a portion of `%s` is below zero".formatted(amount));
            }
        }
    }

    public RevenueSplit {
        portions = List.copyOf(portions);
        Money sum = portions.stream().map(Portion::amount).reduce(platformFee, Money::plus);
        if (!sum.equals(price)) { // INVARIANT: nothing is lost and nothing invented.
            throw new IllegalArgumentException("the parts add up to `%s`, the price is `%s`".formatted(sum, price));
        }
        if (platformFee.isNegative()) {
            throw new IllegalArgumentException("a fee of `%s` is below zero".formatted(platformFee));
        }
    }

    /**
     * Divides what the policies of one request's subjects ask. The fee is taken out of each price, then the shares out of
     * what is left, both by largest remainder; the owner gets what the shares leave over.
     *
     * @param feeParts the platform's part of every price, out of 100,000,000
     * @param policies one per subject, at least one
     * @throws ConflictException when the policies ask in different currencies: one generation has one price
     */
    public static RevenueSplit of(long feeParts, List<PolicyShares> policies) {
        Currency currency = currencyOf(policies);
        Money price = Money.zero(currency);
        Money fee = Money.zero(currency);
        Map<UUID, Money> earned = new TreeMap<>();
        for (PolicyShares policy : policies) {
            Money net = afterFee(policy.price(), feeParts);
            price = price.plus(policy.price());
            fee = fee.plus(policy.price().minus(net));
            divide(net, policy).forEach(portion -> earned.merge(portion.payee(), portion.amount(), Money::plus));
        }
        return new RevenueSplit(price, fee, portions(earned));
    }

    private static Currency currencyOf(List<PolicyShares> policies) {
        if (policies.isEmpty()) {
            throw new IllegalArgumentException("no policy to divide a price for");
        }
        List<Currency> currencies = policies.stream()
                .map(policy -> policy.price().currency())
                .distinct()
                .toList();
        if (currencies.size() > 1) {
            throw new ConflictException("the subjects are priced in different currencies: %s".formatted(currencies));
        }
        return currencies.get(0);
    }

    private static Money afterFee(Money price, long feeParts) {
        if (feeParts < 0 || feeParts > Share.WHOLE) {
            throw new IllegalArgumentException("a fee of %d parts is not a part of the whole".formatted(feeParts));
        }
        if (feeParts == 0 || feeParts == Share.WHOLE) {
            return feeParts == 0 ? price : Money.zero(price.currency());
        }
        List<Share> cut = List.of(new Share(NET, Share.WHOLE - feeParts), new Share(FEE, feeParts));
        return Shares.split(price, cut).get(0).amount();
    }

    private static List<Portion> divide(Money net, PolicyShares policy) {
        return Shares.split(net, withOwner(policy)).stream()
                .map(part -> new Portion(UUID.fromString(part.payee()), part.amount()))
                .toList();
    }

    private static List<Share> withOwner(PolicyShares policy) {
        Map<String, Long> parts = new TreeMap<>(Map.of(policy.owner().toString(), policy.ownerParts()));
        policy.shares().forEach(share -> parts.merge(share.payee(), share.parts(), Long::sum));
        return parts.entrySet().stream()
                .filter(part -> part.getValue() > 0)
                .map(part -> new Share(part.getKey(), part.getValue()))
                .toList();
    }

    private static List<Portion> portions(Map<UUID, Money> earned) {
        return earned.entrySet().stream()
                .filter(entry -> !entry.getValue().isZero())
                .map(entry -> new Portion(entry.getKey(), entry.getValue()))
                .toList();
    }
}
