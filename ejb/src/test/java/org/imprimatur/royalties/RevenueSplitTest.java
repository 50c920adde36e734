package org.imprimatur.royalties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.imprimatur.licensing.money.Money;
import org.imprimatur.licensing.money.Share;
import org.imprimatur.problem.ConflictException;
import org.junit.jupiter.api.Test;

class RevenueSplitTest {

    private static final long TEN_PER_CENT = 10_000_000;

    @Test
    void of_takesFeeFirst_whenOwnerHoldsEverything() {
        UUID owner = UUID.randomUUID();

        RevenueSplit split = RevenueSplit.of(TEN_PER_CENT, List.of(PolicyShares.whole(owner, Money.parse("2.00 EUR"))));

        assertThat(split.platformFee()).isEqualTo(Money.parse("0.20 EUR"));
        assertThat(split.portions()).containsExactly(new RevenueSplit.Portion(owner, Money.parse("1.80 EUR")));
    }

    @Test
    void of_givesOwnerTheRest_whenSharesLeaveSome() {
        UUID owner = UUID.randomUUID();
        UUID agent = UUID.randomUUID();
        List<Share> shares = List.of(new Share(agent.toString(), 25_000_000));

        RevenueSplit split = RevenueSplit.of(0, List.of(new PolicyShares(owner, Money.parse("1.00 EUR"), shares)));

        assertThat(split.portions())
                .containsExactlyInAnyOrder(
                        new RevenueSplit.Portion(owner, Money.parse("0.75 EUR")),
                        new RevenueSplit.Portion(agent, Money.parse("0.25 EUR")));
    }

    @Test
    void of_addsUp_whenOnePartyEarnsFromTwoSubjects() {
        UUID owner = UUID.randomUUID();
        List<PolicyShares> policies = List.of(
                PolicyShares.whole(owner, Money.parse("1.00 EUR")), PolicyShares.whole(owner, Money.parse("0.50 EUR")));

        RevenueSplit split = RevenueSplit.of(TEN_PER_CENT, policies);

        assertThat(split.price()).isEqualTo(Money.parse("1.50 EUR"));
        assertThat(split.portions()).containsExactly(new RevenueSplit.Portion(owner, Money.parse("1.35 EUR")));
    }

    @Test
    void of_refuses_whenCurrenciesDiffer() {
        List<PolicyShares> policies = List.of(
                PolicyShares.whole(UUID.randomUUID(), Money.parse("1.00 EUR")),
                PolicyShares.whole(UUID.randomUUID(), Money.parse("1.00 USD")));

        assertThatThrownBy(() -> RevenueSplit.of(0, policies)).isInstanceOf(ConflictException.class);
    }

    @Test
    void constructor_refuses_whenPartsDoNotAddUp() {
        List<RevenueSplit.Portion> portions =
                List.of(new RevenueSplit.Portion(UUID.randomUUID(), Money.parse("0.99 EUR")));

        assertThatThrownBy(() -> new RevenueSplit(Money.parse("1.00 EUR"), Money.parse("0.00 EUR"), portions))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void of_losesNothingAndIgnoresOrder_whenAnything() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 2_000; round++) {
            List<PolicyShares> policies = anyPolicies(random);
            List<PolicyShares> shuffled = new ArrayList<>(policies);
            Collections.shuffle(shuffled, random);
            long fee = random.nextLong(Share.WHOLE + 1);

            RevenueSplit split = RevenueSplit.of(fee, policies); // the constructor insists that the parts add up

            assertThat(RevenueSplit.of(fee, shuffled)).as("seed %d", seed).isEqualTo(split);
            assertThat(split.portions())
                    .as("seed %d", seed)
                    .allMatch(portion -> portion.amount().isPositive());
        }
    }

    private static List<PolicyShares> anyPolicies(Random random) {
        List<PolicyShares> policies = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            long left = Share.WHOLE;
            List<Share> shares = new ArrayList<>();
            for (int j = random.nextInt(5); j > 0 && left > 1; j--) {
                long parts = 1 + random.nextLong(left - 1);
                shares.add(new Share(new UUID(random.nextLong(), 0).toString(), parts));
                left -= parts;
            }
            Money price = Money.of(random.nextLong(Long.MAX_VALUE / 8), MoneyFixtures.EUR);
            policies.add(new PolicyShares(new UUID(random.nextLong(), 1), price, shares));
        }
        return policies;
    }
}
