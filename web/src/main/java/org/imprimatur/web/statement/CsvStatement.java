package org.imprimatur.web.statement;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.imprimatur.licensing.money.Money;
import org.imprimatur.royalties.MonthlyStatement;
import org.imprimatur.royalties.StatementLine;
import org.imprimatur.royalties.StatementReader;

/**
 * A statement as a table (RFC 4180): for each currency the opening balance, the lines, the totals and the closing balance,
 * each a row whose {@code type} says what it is; the last row holds the digest. Amounts are exact.
 */
final class CsvStatement implements StatementReader {

    static final List<String> COLUMNS = List.of(
            "environment",
            "party",
            "month",
            "state",
            "type",
            "currency",
            "amount",
            "booked_at",
            "sequence",
            "entry",
            "medium",
            "generation",
            "payout",
            "transfer",
            "gross",
            "fee",
            "share_percent",
            "subjects",
            "platform",
            "purpose",
            "territory",
            "sha256");

    private final CsvWriter csv;
    private List<String> heading = List.of();

    CsvStatement(Writer writer) {
        this.csv = CsvWriter.builder().build(writer);
    }

    @Override
    public void begin(MonthlyStatement.Heading of) {
        csv.writeRecord(COLUMNS);
        heading = List.of(
                of.environment().name(),
                of.party().toString(),
                of.month().toString(),
                of.closed() ? "final" : "so-far");
    }

    @Override
    public void open(MonthlyStatement.Account account) {
        total("opening", account.opening());
    }

    @Override
    public void line(StatementLine line) {
        String currency = line.amount().currency().getCurrencyCode();
        row(
                line.type().wire(),
                currency,
                line.amount().toDecimal(),
                line.bookedAt().toString(),
                Long.toString(line.sequence()),
                line.entryId().toString(),
                line.medium(),
                line.jobId(),
                line.payoutId(),
                SpreadsheetText.of(line.transferId()),
                line.gross().toDecimal(),
                line.fee().toDecimal(),
                line.sharePercent(),
                SpreadsheetText.of(subjects(line)),
                SpreadsheetText.of(line.use().platform()),
                SpreadsheetText.of(line.use().purpose()),
                SpreadsheetText.of(line.use().territory()));
    }

    @Override
    public void close(MonthlyStatement.Account account) {
        total("total-earned", account.earned());
        total("total-corrected", account.corrected());
        total("total-paid-out", account.paidOut());
        total("total-returned", account.returned());
        total("closing", account.closing());
        total("in-transit", account.inTransit());
    }

    @Override
    public void end(String sha256) {
        List<String> row = new ArrayList<>(heading);
        row.add("sha256");
        while (row.size() < COLUMNS.size() - 1) {
            row.add("");
        }
        row.add(sha256);
        csv.writeRecord(row);
        flush();
    }

    /** It keeps a buffer of its own. */
    private void flush() {
        try {
            csv.flush();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String subjects(StatementLine line) {
        return line.use().subjects().stream()
                .map(subject -> "%s (@%s)".formatted(subject.name(), subject.handle()))
                .collect(Collectors.joining("; "));
    }

    private void total(String type, Money amount) {
        row(type, amount.currency().getCurrencyCode(), amount.toDecimal());
    }

    /** Cells that are not given are empty. */
    private void row(String... cells) {
        List<String> row = new ArrayList<>(heading);
        row.addAll(List.of(cells));
        while (row.size() < COLUMNS.size()) {
            row.add("");
        }
        csv.writeRecord(row);
    }
}
