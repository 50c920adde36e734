package org.imprimatur.provenance.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.imprimatur.provenance.SigningFixtures.AUTHORITY;
import static org.imprimatur.provenance.SigningFixtures.CREDENTIAL;
import static org.imprimatur.provenance.SigningFixtures.NOW;
import static org.imprimatur.provenance.SigningFixtures.aDefinition;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.imprimatur.provenance.ImageFixtures;
import org.imprimatur.provenance.Mp4Fixtures;
import org.imprimatur.provenance.certificate.TrustAnchors;
import org.imprimatur.provenance.claim.ClaimGenerator;
import org.imprimatur.provenance.manifest.IngredientDefinition;
import org.imprimatur.provenance.manifest.ManifestDefinition;
import org.imprimatur.provenance.manifest.ManifestSigning;
import org.imprimatur.provenance.validation.ManifestValidation;
import org.imprimatur.provenance.validation.StatusEntry;
import org.imprimatur.provenance.validation.ValidationReport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** c2pa-rs and we say the same of the same files. */
class OracleAgreementTest {
    private static final Instant CORPUS_TIME = Instant.parse("2026-11-22T12:00:00Z");
    private static final String EXPIRED = "signingCredential.expired";
    private static final String OUTSIDE_VALIDITY = "claimSignature.outsideValidity";

    @TempDir
    Path directory;

    private Path anchors;

    @BeforeEach
    void writeAnchors() throws Exception {
        anchors = Files.writeString(directory.resolve("anchors.pem"), AUTHORITY.anchorsPem());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void judge_trustsWhatWeSign_whenHeaderComesFirstOrLast(boolean headerFirst) throws Exception {
        Oracle oracle = Oracle.get();
        Path signed = sign(headerFirst ? Mp4Fixtures.faststart(5) : Mp4Fixtures.moovLast(5));

        Oracle.Verdict verdict = oracle.judge(signed, anchors);

        assertThat(verdict.state()).isEqualTo("Trusted");
        assertThat(verdict.failures()).isEmpty();
        assertThat(verdict.informational()).containsExactly("signingCredential.ocsp.skipped");
    }

    @Test
    void judge_agrees_whenOneMediaByteIsFlipped() throws Exception {
        Oracle oracle = Oracle.get();
        Path signed = sign(Mp4Fixtures.faststart(5));
        byte[] content = Files.readAllBytes(signed);
        content[content.length - 1] ^= 1;
        Files.write(signed, content);

        Oracle.Verdict verdict = oracle.judge(signed, anchors);

        assertThat(verdict.state()).isEqualTo("Invalid");
        assertThat(verdict.failures()).containsExactly("assertion.bmffHash.mismatch");
        assertSame(verdict, ManifestValidation.validate(signed, AUTHORITY.anchors(), NOW));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png"})
    void judge_trustsPictureThatWeSign_whenSmallOrOfManySegments(String format) throws Exception {
        Oracle oracle = Oracle.get();
        byte[] picture = "png".equals(format) ? ImageFixtures.png(64) : ImageFixtures.jpeg(64);
        Path in = Mp4Fixtures.write(directory.resolve("in." + format), picture);
        Path small = directory.resolve("small." + format);
        Path large = directory.resolve("large." + format);
        ManifestSigning.sign(in, small, aDefinition(), CREDENTIAL.signer());
        ManifestDefinition long150K = aDefinition().with("org.example.long", Map.of("data", new byte[150_000]));
        ManifestSigning.sign(in, large, long150K, CREDENTIAL.signer());

        for (Path signed : List.of(small, large)) {
            Oracle.Verdict verdict = oracle.judge(signed, anchors);

            assertThat(verdict.failures()).isEmpty();
            assertThat(verdict.state()).isEqualTo("Trusted");
            assertSame(verdict, ManifestValidation.validate(signed, AUTHORITY.anchors(), NOW));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"mp4", "jpeg", "png"})
    void judge_trustsRemix_whenThreeDeep(String format) throws Exception {
        Oracle oracle = Oracle.get();
        byte[] media = switch (format) {
            case "mp4" -> Mp4Fixtures.faststart(5);
            case "png" -> ImageFixtures.png(16);
            default -> ImageFixtures.jpeg(16);
        };
        Path in = Mp4Fixtures.write(directory.resolve("in." + format), media);
        Path signed = directory.resolve("0." + format);
        ManifestSigning.sign(in, signed, aDefinition(), CREDENTIAL.signer());

        for (int depth = 1; depth <= 3; depth++) {
            IngredientDefinition parent =
                    IngredientDefinition.parentOf(signed, "version " + depth, AUTHORITY.anchors(), NOW);
            signed = directory.resolve(depth + "." + format);
            ManifestSigning.sign(in, signed, remix("version " + (depth + 1), parent), CREDENTIAL.signer());
        }

        Oracle.Verdict verdict = oracle.judge(signed, anchors);
        assertThat(verdict.failures()).isEmpty();
        assertThat(verdict.ingredientFailures()).isEmpty();
        assertThat(verdict.state()).isEqualTo("Trusted");
        assertSame(verdict, ManifestValidation.validate(signed, AUTHORITY.anchors(), NOW));
    }

    @Test
    void judge_trustsRemix_whenParentHasNoManifestOrIsAComponent() throws Exception {
        Oracle oracle = Oracle.get();
        Path plain = Mp4Fixtures.write(directory.resolve("plain.jpg"), ImageFixtures.jpeg(16));
        Path film = Mp4Fixtures.write(directory.resolve("film.mp4"), Mp4Fixtures.faststart(5));
        Path remix = directory.resolve("remix.mp4");
        ManifestDefinition definition = remix(
                        "remix", IngredientDefinition.parentOf(plain, "plain", AUTHORITY.anchors(), NOW))
                .placing(IngredientDefinition.componentOf(plain, "part", AUTHORITY.anchors(), NOW), NOW);
        ManifestSigning.sign(film, remix, definition, CREDENTIAL.signer());

        Oracle.Verdict verdict = oracle.judge(remix, anchors);

        assertThat(verdict.failures()).isEmpty();
        assertThat(verdict.state()).isEqualTo("Trusted");
    }

    private static ManifestDefinition remix(String title, IngredientDefinition parent) {
        return ManifestDefinition.remixed(
                        title,
                        new ClaimGenerator("Imprimatur", "0.1"),
                        new ClaimGenerator("Renderer", "1"),
                        NOW,
                        parent)
                .with("org.imprimatur.consent", Map.of("decision", "permitted"));
    }

    /** The corpus beside the repository; its verdicts were given by c2pa-rs. */
    @Test
    void validate_agreesWithCorpus_whenFileIsOfOurFamily() throws Exception {
        Optional<Path> corpus = Optional.ofNullable(System.getProperty("imprimatur.corpus"))
                .map(Path::of)
                .or(() -> Oracle.beside("corpora/c2pa"));
        assumeTrue(corpus.isPresent(), "skipped: no corpus; name it by -Dimprimatur.corpus");
        TrustAnchors trusted = TrustAnchors.ofPem(Files.readString(corpus.get().resolve("anchors.pem")));
        List<String[]> expected = Files.readAllLines(corpus.get().resolve("expected.tsv")).stream()
                .map(line -> line.split("\t", -1))
                .filter(fields -> fields[0].matches(".*\\.(mp4|m4a|mov)"))
                .toList();

        assertThat(expected).isNotEmpty();
        for (String[] fields : expected) {
            Path file = corpus.get().resolve(fields[0]);
            assertThat(state(ManifestValidation.validate(file, TrustAnchors.none(), NOW)))
                    .isEqualTo(fields[2]);
            ValidationReport report = ManifestValidation.validate(file, trusted, NOW);
            assertSame(new Oracle.Verdict(fields[3], codes(fields[5]), codes(fields[6]), ""), report);
            assertThat(codes(report.success())).containsExactlyInAnyOrderElementsOf(codes(fields[7]));
        }
    }

    /**
     * The same for pictures. We know no time-stamp authorities: their codes are left aside, and the one family that is
     * judged by its stamp has an expired certificate for us besides.
     */
    @Test
    void validate_agreesWithCorpus_whenFileIsAPicture() throws Exception {
        Optional<Path> corpus = Optional.ofNullable(System.getProperty("imprimatur.corpus"))
                .map(Path::of)
                .or(() -> Oracle.beside("corpora/c2pa"));
        assumeTrue(corpus.isPresent(), "skipped: no corpus; name it by -Dimprimatur.corpus");
        TrustAnchors trusted = TrustAnchors.ofPem(Files.readString(corpus.get().resolve("anchors.pem")));
        List<String[]> expected = Files.readAllLines(corpus.get().resolve("expected.tsv")).stream()
                .map(line -> line.split("\t", -1))
                .filter(fields -> fields[0].matches(".*\\.(jpg|jpeg|png)"))
                .toList();

        assertThat(expected).hasSizeGreaterThan(30);
        for (String[] fields : expected) {
            ValidationReport report =
                    ManifestValidation.validate(corpus.get().resolve(fields[0]), trusted, CORPUS_TIME);
            assertThat(state(report)).as(fields[0]).isEqualTo(fields[3]);
            Set<String> ours = new TreeSet<>(codes(report.failure()));
            Set<String> theirs = new TreeSet<>(codes(fields[5].replace(EXPIRED, OUTSIDE_VALIDITY)));
            theirs.remove("ingredient.manifest.missing"); // also among the ingredients' failures, where ours is
            if (fields[0].contains("truepic")) {
                theirs.add(OUTSIDE_VALIDITY);
            }
            assertThat(ours).as(fields[0]).isEqualTo(theirs);
        }
    }

    private Path sign(byte[] media) {
        Path in = Mp4Fixtures.write(directory.resolve("in.mp4"), media);
        Path out = directory.resolve("out.mp4");
        ManifestSigning.sign(in, out, aDefinition(), CREDENTIAL.signer());
        return out;
    }

    private static void assertSame(Oracle.Verdict verdict, ValidationReport report) {
        assertThat(state(report)).isEqualTo(verdict.state());
        assertThat(codes(report.failure())).containsExactlyInAnyOrderElementsOf(verdict.failures());
        assertThat(codes(report.informational())).containsExactlyInAnyOrderElementsOf(verdict.informational());
    }

    private static String state(ValidationReport report) {
        return switch (report.state()) {
            case NONE -> "ERROR";
            case INVALID -> "Invalid";
            case VALID -> "Valid";
            case TRUSTED -> "Trusted";
        };
    }

    private static List<String> codes(String field) {
        return field.isEmpty() ? List.of() : Arrays.asList(field.split(","));
    }

    private static List<String> codes(List<StatusEntry> entries) {
        return entries.stream().map(StatusEntry::code).distinct().toList();
    }
}
