package org.imprimatur.royalties;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.imprimatur.licensing.money.Money;

/**
 * What one delivered generation earned, as it was quoted. The split was frozen with the quote: posting it walks no chain.
 *
 * @param jobId the job that was delivered; posting is idempotent per job
 * @param payerParty the party that owes the price: the platform the request came through
 * @param price what the payer owes; the sum of {@code portions} and {@code platformFee}
 */
public record GenerationRevenue(
        String jobId,
        Environment environment,
        UUID payerParty,
        Money price,
        List<RevenueSplit.Portion> portions,
        Money platformFee,
        Instant bookedAt) {

    public GenerationRevenue {
        portions =
                new RevenueSplit(price, platformFee, portions).portions(); // INVARIANT: the parts add up to the price.
        if (jobId.isBlank()) {
            throw new IllegalArgumentException("revenue names no job");
        }
    }

    public static GenerationRevenue of(
            String jobId, Environment environment, UUID payerParty, RevenueSplit split, Instant bookedAt) {
        return new GenerationRevenue(
                jobId, environment, payerParty, split.price(), split.portions(), split.platformFee(), bookedAt);
    }

    public RevenueSplit split() {
        return new RevenueSplit(price, platformFee, portions);
    }
}
