package org.imprimatur.royalties;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Tells a party what it has earned. Reads the ledger and nothing else. */
@Stateless
@PermitAll
public class ReportingEarnings {

    /** More entries than this are not read at once. */
    public static final int ENTRIES_MAX = 200;

    private static final int ENTRIES_SHOWN = 50;

    @Inject
    Transactions transactions;

    @Inject
    StripeSettings settings;

    /** For the container. */
    public ReportingEarnings() {}

    public ReportingEarnings(Transactions transactions, StripeSettings settings) {
        this.transactions = transactions;
        this.settings = settings;
    }

    /** Balances, months and the latest entries of the environment that this server works in. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public EarningsReport report(UUID party) {
        return transactions.begin(connection -> {
            Earnings earnings = new Earnings(connection, party, settings.environment());
            return new EarningsReport(
                    party,
                    settings.environment(),
                    earnings.balances(),
                    earnings.months(),
                    earnings.entriesBefore(Long.MAX_VALUE, ENTRIES_SHOWN));
        });
    }

    /**
     * Reads on where a report or an earlier page ended.
     *
     * @param sequence entries older than the one with this number; see {@link EarningsReport.Entry#sequence}
     * @param limit at most {@value #ENTRIES_MAX}
     */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<EarningsReport.Entry> entriesBefore(UUID party, long sequence, int limit) {
        if (limit < 1 || limit > ENTRIES_MAX) {
            throw new IllegalArgumentException("a page of %d entries, at most %d".formatted(limit, ENTRIES_MAX));
        }
        return transactions.begin(
                connection -> new Earnings(connection, party, settings.environment()).entriesBefore(sequence, limit));
    }
}
