package org.imprimatur.royalties;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.imprimatur.licensing.money.Money;

/**
 * The SHA-256 of a statement's canonical form: what the ledger says and nothing that may change later, such as names. Lines
 * end with a line feed, parts are divided by one space, nothing is empty ({@code -} stands for nothing):
 *
 * <pre>
 * imprimatur-statement/1
 * SANDBOX 4f0c…e1 2026-11                                                environment, party, month
 * open EUR 12.5                                                          for each currency: opening balance
 * line 118 2026-11-03T10:00:00Z 9a…7c earning video_… 1.50 0.15 1.35     sequence, booked at, entry, type,
 * close EUR 13.85                                                           job or payout, gross, fee, amount
 * </pre>
 *
 * Amounts are exact decimals as {@link Money#toDecimal()} writes them, times as in ISO 8601.
 */
final class StatementDigest {

    private final MessageDigest digest = sha256();

    void begin(MonthlyStatement.Heading heading) {
        add("imprimatur-statement/1");
        add(
                heading.environment().name(),
                heading.party().toString(),
                heading.month().toString());
    }

    void open(MonthlyStatement.Account account) {
        add("open", account.currency(), account.opening().toDecimal());
    }

    void line(StatementLine line) {
        add(
                "line",
                Long.toString(line.sequence()),
                line.bookedAt().toString(),
                line.entryId().toString(),
                line.type().wire(),
                origin(line),
                line.gross().toDecimal(),
                line.fee().toDecimal(),
                line.amount().toDecimal());
    }

    void close(MonthlyStatement.Account account) {
        add("close", account.currency(), account.closing().toDecimal());
    }

    String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static String origin(StatementLine line) {
        String origin = line.jobId().isEmpty() ? line.payoutId() : line.jobId();
        return origin.isEmpty() ? "-" : origin;
    }

    private void add(String... parts) {
        digest.update((String.join(" ", List.of(parts)) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible); // every Java platform has it
        }
    }
}
