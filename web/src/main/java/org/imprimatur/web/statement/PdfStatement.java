package org.imprimatur.web.statement;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.imprimatur.licensing.money.Money;
import org.imprimatur.royalties.Environment;
import org.imprimatur.royalties.MonthlyStatement;
import org.imprimatur.royalties.StatementLine;
import org.imprimatur.royalties.StatementReader;
import org.imprimatur.web.page.Messages;
import org.imprimatur.web.page.StatementDocument;

/** Gathers what the printed statement shows: all totals, and the first lines up to a bound. */
final class PdfStatement implements StatementReader {

    /** More lines are left to the other forms, and the document says so. */
    static final int LINES_MAX = 1_000;

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneOffset.UTC);

    private final Locale locale;
    private final Messages words;
    private final String files;
    private final List<StatementDocument.Account> accounts = new ArrayList<>();
    private List<StatementDocument.Line> lines = new ArrayList<>();
    private StatementDocument.Heading heading = new StatementDocument.Heading("", "", "", false, false);
    private int shown;
    private String sha256 = "";

    /** @param files where the other forms are */
    PdfStatement(Locale locale, String files) {
        this.locale = locale;
        this.words = Messages.of(locale);
        this.files = files;
    }

    StatementDocument document() {
        return new StatementDocument(locale, heading, accounts, files, sha256);
    }

    @Override
    public void begin(MonthlyStatement.Heading of) {
        heading = new StatementDocument.Heading(
                PrintableText.of(of.name()),
                of.party().toString(),
                of.month().getMonth().getDisplayName(TextStyle.FULL_STANDALONE, locale) + " "
                        + of.month().getYear(),
                of.closed(),
                of.environment() == Environment.SANDBOX);
    }

    @Override
    public void open(MonthlyStatement.Account account) {
        lines = new ArrayList<>();
    }

    @Override
    public void line(StatementLine line) {
        if (shown < LINES_MAX) {
            shown++;
            lines.add(shown(line));
        }
    }

    private StatementDocument.Line shown(StatementLine line) {
        boolean made = !line.jobId().isEmpty();
        return new StatementDocument.Line(
                TIME.format(line.bookedAt()),
                line.type().wire(),
                PrintableText.of(subjects(line)),
                made ? line.jobId() : line.payoutId(),
                PrintableText.of(circumstances(line)),
                made ? decimal(line.gross()) : "",
                made ? decimal(line.fee()) : "",
                made ? line.sharePercent() : "",
                decimal(line.amount()));
    }

    private static String subjects(StatementLine line) {
        return line.use().subjects().stream()
                .map(subject -> "%s (@%s)".formatted(subject.name(), subject.handle()))
                .collect(Collectors.joining(", "));
    }

    private String circumstances(StatementLine line) {
        if (line.jobId().isEmpty()) {
            return line.transferId();
        }
        List<String> parts = new ArrayList<>();
        parts.add(line.use().platform());
        if (!line.use().purpose().isEmpty()) {
            parts.add(words.text("purpose." + line.use().purpose()));
        }
        parts.add(line.use().territory());
        return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
    }

    @Override
    public void close(MonthlyStatement.Account account) {
        accounts.add(new StatementDocument.Account(
                account.currency(),
                List.of(
                        total("opening", account.opening()),
                        total("earned", account.earned()),
                        total("corrected", account.corrected()),
                        total("paid-out", account.paidOut()),
                        total("returned", account.returned()),
                        total("closing", account.closing()),
                        total("in-transit", account.inTransit())),
                lines,
                Long.toString(account.lines()),
                Long.toString(account.lines() - lines.size())));
    }

    @Override
    public void end(String digest) {
        sha256 = digest;
    }

    private StatementDocument.Total total(String key, Money amount) {
        return new StatementDocument.Total(key, Amounts.shown(amount, locale), decimal(amount));
    }

    private static String decimal(Money amount) {
        return amount.toDecimal().replace('-', '\u2212');
    }
}
