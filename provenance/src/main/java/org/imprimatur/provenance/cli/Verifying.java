package org.imprimatur.provenance.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.imprimatur.provenance.ProvenanceException;
import org.imprimatur.provenance.certificate.TrustAnchors;
import org.imprimatur.provenance.validation.IngredientDelta;
import org.imprimatur.provenance.validation.ManifestState;
import org.imprimatur.provenance.validation.ManifestValidation;
import org.imprimatur.provenance.validation.ReportJson;
import org.imprimatur.provenance.validation.StatusEntry;
import org.imprimatur.provenance.validation.ValidationReport;

/** {@code verify FILE...}: one line per file, tab-separated, or JSON. */
final class Verifying {
    private static final int GOOD = 0;
    private static final int ERROR = 1;
    private static final int INVALID = 2;
    private static final int NO_MANIFEST = 3;

    private final PrintStream out;

    Verifying(PrintStream out) {
        this.out = out;
    }

    /** The exit status: an error goes before an invalid file, and that before one without manifest. */
    int run(Arguments arguments) {
        TrustAnchors anchors = arguments.trust().map(Verifying::anchors).orElseGet(TrustAnchors::none);
        int worst = GOOD;
        for (Path file : arguments.files()) {
            int status = verify(file, anchors, arguments);
            worst = rank(status) > rank(worst) ? status : worst;
        }
        return worst;
    }

    private static int rank(int status) {
        return List.of(GOOD, NO_MANIFEST, INVALID, ERROR).indexOf(status);
    }

    private int verify(Path file, TrustAnchors anchors, Arguments arguments) {
        Instant start = Instant.now();
        try {
            ValidationReport report = ManifestValidation.validate(file, anchors, arguments.at());
            long millis = Duration.between(start, Instant.now()).toMillis();
            out.println(arguments.json() ? ReportJson.write(report) : brief(file, report, millis));
            return status(report.state());
        } catch (ProvenanceException | UncheckedIOException e) {
            out.println(file + "\tERROR\t" + e.getMessage());
            return ERROR;
        }
    }

    private static int status(ManifestState state) {
        return switch (state) {
            case NONE -> NO_MANIFEST;
            case INVALID -> INVALID;
            case VALID, TRUSTED -> GOOD;
        };
    }

    private static String brief(Path file, ValidationReport report, long millis) {
        String ingredients = report.ingredients().stream()
                .map(IngredientDelta::failure)
                .map(Verifying::codes)
                .filter(codes -> !codes.isEmpty())
                .collect(Collectors.joining("|"));
        return String.join(
                "\t",
                file.toString(),
                name(report.state()),
                millis + "ms",
                "F:" + codes(report.failure()),
                "I:" + codes(report.informational()),
                "ING:" + ingredients);
    }

    private static String name(ManifestState state) {
        return switch (state) {
            case NONE -> "NONE";
            case INVALID -> "Invalid";
            case VALID -> "Valid";
            case TRUSTED -> "Trusted";
        };
    }

    private static String codes(List<StatusEntry> entries) {
        return entries.stream().map(StatusEntry::code).distinct().collect(Collectors.joining(","));
    }

    private static TrustAnchors anchors(Path pem) {
        try {
            return TrustAnchors.ofPem(Files.readString(pem));
        } catch (IOException e) {
            throw new IllegalArgumentException("`" + pem + "` cannot be read", e);
        }
    }
}
