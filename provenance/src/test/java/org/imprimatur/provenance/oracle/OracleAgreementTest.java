package org.imprimatur.provenance.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.imprimatur.provenance.SigningFixtures.AUTHORITY;
import static org.imprimatur.provenance.SigningFixtures.CREDENTIAL;
import static org.imprimatur.provenance.SigningFixtures.NOW;
import static org.imprimatur.provenance.SigningFixtures.aDefinition;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.imprimatur.provenance.Mp4Fixtures;
import org.imprimatur.provenance.certificate.TrustAnchors;
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
            assertSame(new Oracle.Verdict(fields[3], codes(fields[5]), codes(fields[6])), report);
            assertThat(codes(report.success())).containsExactlyInAnyOrderElementsOf(codes(fields[7]));
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
