package org.imprimatur.web.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.YearMonth;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.imprimatur.problem.UnavailableException;
import org.imprimatur.royalties.ReadingStatements;
import org.imprimatur.web.page.Assets;
import org.imprimatur.web.page.Pages;

/**
 * Sends a statement in one of its forms. It is written to a temporary file first: a slow reader then holds no connection to
 * the database, a fault is an error and not half a file, and memory holds one line at a time. A PDF is set in memory, of a
 * bounded number of lines and by a bounded number at once.
 */
@ApplicationScoped
public class StatementFiles {

    private static final int RENDERED_AT_ONCE = 2;

    private final Semaphore renderers = new Semaphore(RENDERED_AT_ONCE);
    private final Pages pages = Pages.with(Assets.load());

    @Inject
    ReadingStatements statements;

    /** For the container. */
    public StatementFiles() {}

    StatementFiles(ReadingStatements statements) {
        this.statements = statements;
    }

    /**
     * The answer to a request for a party's own statement.
     *
     * @param files where the other forms of it are, without the extension
     * @throws org.imprimatur.problem.UnknownThingException when there is no statement of that month
     * @throws UnavailableException when too many PDFs are being made
     */
    public Response answer(UUID party, YearMonth month, StatementFormat format, Locale locale, String files) {
        try {
            Path file = Files.createTempFile("statement", "." + format.extension());
            try {
                write(party, month, format, locale, files, file);
                return response(month, format, file);
            } catch (IOException | RuntimeException failure) {
                Files.deleteIfExists(file);
                throw failure;
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Response response(YearMonth month, StatementFormat format, Path file) throws IOException {
        long size = Files.size(file);
        return Response.ok(Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE), format.type())
                .header(HttpHeaders.CONTENT_LENGTH, size)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"imprimatur-statement-%s.%s\"".formatted(month, format.extension()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }

    private void write(UUID party, YearMonth month, StatementFormat format, Locale locale, String files, Path file)
            throws IOException {
        switch (format) {
            case CSV -> writeCsv(party, month, file);
            case JSON -> writeJson(party, month, file);
            case PDF -> writePdf(party, month, new PdfStatement(locale, files), file);
        }
    }

    private void writeCsv(UUID party, YearMonth month, Path file) throws IOException {
        try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            statements.read(party, month, new CsvStatement(writer));
        }
    }

    private void writeJson(UUID party, YearMonth month, Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
                JsonGenerator json = Json.createGenerator(out)) {
            statements.read(party, month, new JsonStatement(json));
        }
    }

    private void writePdf(UUID party, YearMonth month, PdfStatement statement, Path file) throws IOException {
        statements.read(party, month, statement);
        if (!renderers.tryAcquire()) {
            throw new UnavailableException(
                    "too many statements are being printed, try again in a moment",
                    new IllegalStateException("%d at once".formatted(RENDERED_AT_ONCE)));
        }
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            PdfRendering.render(pages.html(statement.document()), out);
        } finally {
            renderers.release();
        }
    }
}
