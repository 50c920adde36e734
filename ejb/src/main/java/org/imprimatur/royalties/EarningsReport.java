package org.imprimatur.royalties;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.imprimatur.licensing.money.Money;

/**
 * What a party has earned, read from its postings. Every amount is exact, to the millionth of a minor unit.
 *
 * @param environment SANDBOX or LIVE; whoever shows a sandbox report says so
 * @param balances one per currency, in the order of their codes; empty before the first earning
 * @param months what was earned per month (UTC) and currency, latest first
 * @param entries the latest entries, newest first
 */
public record EarningsReport(
        UUID party, Environment environment, List<Balance> balances, List<Month> months, List<Entry> entries) {

    public EarningsReport {
        balances = List.copyOf(balances);
        months = List.copyOf(months);
        entries = List.copyOf(entries);
    }

    /**
     * @param available earned and not yet asked to be paid out; payouts move whole minor units, the rest stays here
     * @param inTransit on its way: asked for or sent, not yet settled
     * @param paid settled
     */
    public record Balance(Money available, Money inTransit, Money paid) {

        /** What a payout would move now: as much of it as can be sent in this currency. */
        public Money payable() {
            return StripeAmount.payable(available);
        }
    }

    public record Month(YearMonth month, Money earned, long generations) {}

    /**
     * One line of the party's account.
     *
     * @param sequence where it stands in the ledger; ask for entries before it to read on
     * @param jobId the generation that earned it, or empty
     * @param payoutId the payout that moved it, as text, or empty
     * @param amount what it added to the available balance; negative for a payout
     */
    public record Entry(
            long sequence,
            UUID entryId,
            EntryKind kind,
            Instant bookedAt,
            String description,
            String jobId,
            String payoutId,
            Money amount) {}
}
