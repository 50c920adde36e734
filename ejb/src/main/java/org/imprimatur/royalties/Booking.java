package org.imprimatur.royalties;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.imprimatur.licensing.accounting.JournalEntry;
import org.imprimatur.licensing.accounting.Posting;

/**
 * A balanced entry together with what the ledger keeps beside it.
 *
 * @param idempotencyKey names the business event: booking the same event twice books it once
 * @param jobId the generation that earned it, or empty
 * @param payout the payout that moved it
 * @param reverses the entry that this one undoes
 */
record Booking(
        JournalEntry entry,
        EntryKind kind,
        String idempotencyKey,
        Environment environment,
        String jobId,
        Optional<UUID> payout,
        Optional<UUID> reverses) {

    /** The revenue of one job. */
    static Booking ofJob(GenerationRevenue revenue, List<Posting> postings) {
        String key = "revenue/%s/%s".formatted(revenue.environment(), revenue.jobId());
        return new Booking(
                entry(key, revenue.bookedAt(), "Generation " + revenue.jobId(), postings),
                EntryKind.GENERATION_REVENUE,
                key,
                revenue.environment(),
                revenue.jobId(),
                Optional.empty(),
                Optional.empty());
    }

    /** A step of one payout. */
    static Booking ofPayout(
            Payout payout, EntryKind kind, Instant bookedAt, String description, List<Posting> postings) {
        String key = keyOf(payout.id(), kind);
        return new Booking(
                entry(key, bookedAt, description, postings),
                kind,
                key,
                payout.environment(),
                "",
                Optional.of(payout.id()),
                kind == EntryKind.PAYOUT_FAILED
                        ? Optional.of(idOf(keyOf(payout.id(), EntryKind.PAYOUT_REQUESTED)))
                        : Optional.empty());
    }

    private static String keyOf(UUID payout, EntryKind kind) {
        return "payout/%s/%s".formatted(payout, kind.wire());
    }

    private static JournalEntry entry(String key, Instant bookedAt, String description, List<Posting> postings) {
        return new JournalEntry(idOf(key), bookedAt, description, postings);
    }

    /** The same event always has the same id. */
    private static UUID idOf(String key) {
        return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
    }
}
