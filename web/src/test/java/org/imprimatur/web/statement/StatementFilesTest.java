package org.imprimatur.web.statement;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.imprimatur.licensing.money.Money;
import org.imprimatur.royalties.Environment;
import org.imprimatur.royalties.MonthlyStatement;
import org.imprimatur.royalties.StatementLine;
import org.imprimatur.royalties.StatementReader;
import org.imprimatur.web.page.Assets;
import org.imprimatur.web.page.Pages;
import org.junit.jupiter.api.Test;

/** The three forms of one statement say the same. */
class StatementFilesTest {

    private static final String SHA256 = "ab".repeat(32);
    private static final String EVIL = "=HYPERLINK(\"http://evil\") Žofia Łukač, \"quoted\"\n<script>&amp; Иван";
    private static final UUID PARTY = UUID.fromString("3f0c6f4e-2f55-4f3d-9a71-2b1c6b9f8d10");

    @Test
    void forms_haveTheSameTotalsLinesAndDigest() throws IOException {
        List<NamedCsvRecord> csv = csv(3);
        JsonObject json = json(3);
        String pdf = text(pdf(3));

        for (JsonObject account : json.getJsonArray("accounts").getValuesAs(JsonObject.class)) {
            String currency = account.getString("currency");
            assertThat(cell(csv, "opening", currency)).isEqualTo(account.getString("opening"));
            assertThat(cell(csv, "total-earned", currency)).isEqualTo(account.getString("earned"));
            assertThat(cell(csv, "total-corrected", currency)).isEqualTo(account.getString("corrected"));
            assertThat(cell(csv, "total-paid-out", currency)).isEqualTo(account.getString("paid_out"));
            assertThat(cell(csv, "total-returned", currency)).isEqualTo(account.getString("returned"));
            assertThat(cell(csv, "closing", currency)).isEqualTo(account.getString("closing"));
            assertThat(cell(csv, "in-transit", currency)).isEqualTo(account.getString("in_transit"));
            assertPdfTotal(pdf, "Opening balance", account.getString("opening"));
            assertPdfTotal(pdf, "Earned by generations", account.getString("earned"));
            assertPdfTotal(pdf, "Corrections", account.getString("corrected"));
            assertPdfTotal(pdf, "Paid out", account.getString("paid_out"));
            assertPdfTotal(pdf, "Closing balance", account.getString("closing"));
            List<String> amounts = account.getJsonArray("lines").getValuesAs(JsonObject.class).stream()
                    .map(line -> line.getString("amount"))
                    .toList();
            assertThat(csv.stream()
                            .filter(row -> !row.getField("sequence").isEmpty()
                                    && row.getField("currency").equals(currency))
                            .map(row -> row.getField("amount")))
                    .isEqualTo(amounts);
            assertThat(pdf)
                    .contains(
                            amounts.stream().map(a -> a.replace('-', '\u2212')).toList());
        }
        assertThat(csv.get(csv.size() - 1).getField("sha256"))
                .isEqualTo(json.getString("sha256"))
                .isEqualTo(SHA256);
        assertThat(pdf.replaceAll("\\s", "")).contains(SHA256);
    }

    @Test
    void totals_areTheSumOfTheLines_inTheCsvItself() throws IOException {
        List<NamedCsvRecord> rows = csv(40).stream()
                .filter(row -> row.getField("currency").equals("EUR"))
                .toList();

        BigDecimal moved = rows.stream()
                .filter(row -> !row.getField("sequence").isEmpty())
                .map(row -> new BigDecimal(row.getField("amount")))
                .reduce(BigDecimal.ZERO, BigDecimal::add);

        assertThat(new BigDecimal(cell(rows, "opening", "EUR")).add(moved))
                .isEqualByComparingTo(cell(rows, "closing", "EUR"));
    }

    @Test
    void csv_isReadAsText_whenANameBeginsLikeAFormula() throws IOException {
        assertThat(csv(1).stream().filter(row -> row.getField("type").equals("earning")))
                .isNotEmpty()
                .allSatisfy(row -> {
                    assertThat(row.getField("subjects")).startsWith("'=HYPERLINK");
                    assertThat(row.getField("platform")).startsWith("'=HYPERLINK");
                });
        assertThat(List.of("+1", "-1", "@x", "\tx", "\rx", "＝x"))
                .allSatisfy(text -> assertThat(SpreadsheetText.of(text)).isEqualTo("'" + text));
        assertThat(SpreadsheetText.of("plain")).isEqualTo("plain");
        assertThat(SpreadsheetText.of("")).isEmpty();
    }

    @Test
    void pdf_isTaggedTitledAndCarriesItsFonts() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf(2))) {
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en");
            assertThat(document.getDocumentInformation().getTitle()).startsWith("Statement November 2026");
            assertThat(document.getDocumentCatalog().getViewerPreferences().displayDocTitle())
                    .isTrue();
            var resources = document.getPage(0).getResources();
            for (var name : resources.getFontNames()) {
                assertThat(resources.getFont(name).isEmbedded())
                        .as(name.getName())
                        .isTrue();
            }
        }
    }

    @Test
    void pdf_showsNamesAsTheyAre() throws IOException {
        assertThat(text(pdf(1))).contains("Žofia", "Łukač", "Иван", "<script>", "SANDBOX");
    }

    @Test
    void pdf_stopsAtItsBound_andSaysWhereTheRestIs() throws IOException {
        PdfStatement statement = new PdfStatement(Locale.ENGLISH, "/payouts/statements/2026-11");
        read(statement, PdfStatement.LINES_MAX + 5);

        assertThat(statement.document().accounts().get(0).lines()).hasSize(PdfStatement.LINES_MAX);
        assertThat(Pages.with(Assets.load()).html(statement.document()))
                .contains("6 more lines are not printed here", "/payouts/statements/2026-11.csv"); // a payout is a line
    }

    @Test
    void pdf_loadsNothing_whateverANameSays() throws IOException {
        String html = "<html><head><title>x</title></head><body>"
                + "<img src=\"http://127.0.0.1:1/x.png\"/><link rel=\"stylesheet\" href=\"file:///etc/passwd\"/></body></html>";

        PdfRendering.render(html, new ByteArrayOutputStream());
    }

    @Test
    void parse_refusesADoctype() {
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() ->
                        PdfRendering.parse("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><html>&e;</html>")))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void text_staysReadable_whenItHoldsWhatXmlCannot() {
        assertThat(PrintableText.of("a\u0000b\ud800c\u001f")).isEqualTo("a\ufffdb\ufffdc\ufffd");
    }

    private static void assertPdfTotal(String pdf, String label, String exact) {
        assertThat(pdf.lines().filter(line -> line.startsWith(label)))
                .as(label)
                .anyMatch(line -> line.endsWith(" " + exact.replace('-', '\u2212')));
    }

    private static String cell(List<NamedCsvRecord> rows, String type, String currency) {
        return rows.stream()
                .filter(row -> row.getField("type").equals(type)
                        && row.getField("currency").equals(currency))
                .findFirst()
                .orElseThrow()
                .getField("amount");
    }

    private static List<NamedCsvRecord> csv(int lines) throws IOException {
        StringWriter out = new StringWriter();
        read(new CsvStatement(out), lines);
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().ofNamedCsvRecord(new StringReader(out.toString()))) {
            return reader.stream().toList();
        }
    }

    private static JsonObject json(int lines) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (var generator = Json.createGenerator(out)) {
            read(new JsonStatement(generator), lines);
        }
        try (var reader = Json.createReader(new ByteArrayInputStream(out.toByteArray()))) {
            return reader.readObject();
        }
    }

    private static byte[] pdf(int lines) throws IOException {
        PdfStatement statement = new PdfStatement(Locale.ENGLISH, "/payouts/statements/2026-11");
        read(statement, lines);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfRendering.render(Pages.with(Assets.load()).html(statement.document()), out);
        return out.toByteArray();
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    /** Two currencies: so many earnings and one payout in the first, a correction in the second. */
    private static void read(StatementReader reader, int earnings) {
        List<StatementLine> euros = new ArrayList<>(IntStream.range(0, earnings)
                .mapToObj(i -> line(i, StatementLine.Type.EARNING, "1.350005 EUR", "1.50 EUR"))
                .toList());
        euros.add(line(earnings, StatementLine.Type.PAYOUT, "-1.00 EUR", "0.00 EUR"));
        reader.begin(new MonthlyStatement.Heading(PARTY, EVIL, Environment.SANDBOX, YearMonth.of(2026, 11), false));
        account(reader, "EUR", euros);
        account(reader, "JPY", List.of(line(0, StatementLine.Type.CORRECTION, "-12 JPY", "-15 JPY")));
        reader.end(SHA256);
    }

    private static void account(StatementReader reader, String code, List<StatementLine> lines) {
        Money zero = Money.zero(Currency.getInstance(code));
        Money opening = Money.ofMinor(20, zero.currency());
        MonthlyStatement.Account account = new MonthlyStatement.Account(
                opening,
                sum(zero, lines, StatementLine.Type.EARNING),
                sum(zero, lines, StatementLine.Type.CORRECTION),
                sum(zero, lines, StatementLine.Type.PAYOUT),
                zero,
                lines.stream().map(StatementLine::amount).reduce(opening, Money::plus),
                zero,
                lines.size());
        reader.open(account);
        lines.forEach(reader::line);
        reader.close(account);
    }

    private static Money sum(Money zero, List<StatementLine> lines, StatementLine.Type type) {
        return lines.stream()
                .filter(line -> line.type() == type)
                .map(StatementLine::amount)
                .reduce(zero, Money::plus);
    }

    private static StatementLine line(int number, StatementLine.Type type, String amount, String gross) {
        Money paid = Money.parse(gross);
        boolean made = type != StatementLine.Type.PAYOUT;
        return new StatementLine(
                number + 1L,
                new UUID(1, number),
                Instant.parse("2026-11-03T10:00:00Z").plusSeconds(number),
                type,
                Money.parse(amount),
                paid,
                Money.of(paid.micros() / 10, paid.currency()),
                made ? "video_" + "0".repeat(32) : "",
                made ? "" : PARTY.toString(),
                made ? "" : "tr_1",
                made
                        ? new StatementLine.Use(
                                List.of(new StatementLine.Appearance("otto", EVIL, "character", paid)),
                                EVIL,
                                "advertising",
                                "DE")
                        : new StatementLine.Use(List.of(), "", "", ""));
    }
}
