package org.imprimatur.royalties;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.imprimatur.licensing.money.Money;

/**
 * One movement on what a party is owed.
 *
 * @param sequence where it stands in the ledger
 * @param amount what it added; negative for what it took
 * @param gross what the platform owes for the generation, zero for a payout
 * @param fee what the operator keeps of it
 * @param jobId the generation, or empty
 * @param payoutId the payout, as text, or empty
 * @param transferId what the payment service calls the payout, or empty
 */
public record StatementLine(
        long sequence,
        UUID entryId,
        Instant bookedAt,
        Type type,
        Money amount,
        Money gross,
        Money fee,
        String jobId,
        String payoutId,
        String transferId,
        Use use) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int PERCENT_DECIMALS = 6;

    /** What kind of movement. */
    public enum Type {
        EARNING,
        CORRECTION,
        PAYOUT,
        PAYOUT_RETURNED;

        /** As files and the API write it: {@code payout-returned}. */
        public String wire() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Type of(EntryKind kind) {
            return switch (kind) {
                case GENERATION_REVENUE -> EARNING;
                case REVENUE_REVERSED -> CORRECTION;
                case PAYOUT_REQUESTED -> PAYOUT;
                case PAYOUT_FAILED -> PAYOUT_RETURNED;
                case PAYOUT_SETTLED -> throw new IllegalStateException("a settlement moves nothing that is owed");
            };
        }
    }

    /**
     * What was made, for whom; empty texts for a payout.
     *
     * @param subjects the party's own subjects in it, by handle; empty when it holds a share in another's
     * @param platform the platform that the request came through
     * @param purpose wire name
     */
    public record Use(List<Appearance> subjects, String platform, String purpose, String territory) {
        public Use {
            subjects = List.copyOf(subjects);
        }

        /** Nothing was made. */
        static Use none() {
            return new Use(List.of(), "", "", "");
        }
    }

    /**
     * A subject in a generation.
     *
     * @param kind {@code likeness} or {@code character}
     * @param price what its terms asked for this use
     */
    public record Appearance(String handle, String name, String kind, Money price) {}

    /** What is divided between the payees. */
    public Money net() {
        return gross.minus(fee);
    }

    /** The party's part of {@link #net}, in percent and rounded to six decimals; empty when nothing was divided. */
    public String sharePercent() {
        if (net().isZero()) {
            return "";
        }
        return BigDecimal.valueOf(amount.micros())
                .multiply(HUNDRED)
                .divide(BigDecimal.valueOf(net().micros()), PERCENT_DECIMALS, RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
    }

    /** {@code video} or {@code image}; empty for a payout. */
    public String medium() {
        return jobId.contains("_") ? jobId.substring(0, jobId.indexOf('_')) : "";
    }
}
