package org.imprimatur.licensing.accounting;

import java.math.BigInteger;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A balanced, immutable record of one business event. Corrections are new entries that reverse it.
 *
 * @param id made by the client, so that booking twice is booking once
 * @param bookedAt when it was booked
 * @param description what happened
 * @param postings at least two, whose amounts sum to zero in each currency
 */
public record JournalEntry(UUID id, Instant bookedAt, String description, List<Posting> postings) {
    private static final int POSTINGS_MIN = 2;

    /**
     * @throws IncompleteEntryException when there are fewer than two postings
     * @throws UnbalancedEntryException when debits and credits differ in some currency
     */
    public JournalEntry {
        postings = List.copyOf(postings);
        if (postings.size() < POSTINGS_MIN) {
            throw new IncompleteEntryException(id, postings.size());
        }
        Map<Currency, BigInteger> imbalances = Postings.imbalances(postings);
        if (!imbalances.isEmpty()) { // INVARIANT: debits equal credits, per currency.
            throw new UnbalancedEntryException(id, imbalances);
        }
    }

    /** A new entry with every amount's sign turned, which undoes this one. */
    public JournalEntry reversal(UUID reversalId, Instant at, String reason) {
        List<Posting> reversed = postings.stream()
                .map(posting -> new Posting(posting.account(), posting.amount().negated()))
                .toList();
        return new JournalEntry(reversalId, at, reason, reversed);
    }
}
