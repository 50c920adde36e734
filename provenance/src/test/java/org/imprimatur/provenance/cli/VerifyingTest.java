package org.imprimatur.provenance.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.imprimatur.provenance.SigningFixtures.AUTHORITY;
import static org.imprimatur.provenance.SigningFixtures.CREDENTIAL;
import static org.imprimatur.provenance.SigningFixtures.NOW;
import static org.imprimatur.provenance.SigningFixtures.aDefinition;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.imprimatur.provenance.Mp4Fixtures;
import org.imprimatur.provenance.manifest.ManifestSigning;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyingTest {
    @TempDir
    Path directory;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void run_printsLinePerFileAndWorstStatus_whenFilesDiffer() throws Exception {
        Path plain = Mp4Fixtures.write(directory.resolve("plain.mp4"), Mp4Fixtures.faststart(1));
        Path signed = directory.resolve("signed.mp4");
        ManifestSigning.sign(plain, signed, aDefinition(), CREDENTIAL.signer());
        Path anchors = Files.writeString(directory.resolve("anchors.pem"), AUTHORITY.anchorsPem());

        assertThat(run("verify", signed.toString(), "--trust", anchors.toString()))
                .isZero();
        assertThat(run("verify", plain.toString(), signed.toString())).isEqualTo(3);
        assertThat(run("verify", directory.resolve("missing.mp4").toString())).isEqualTo(1);
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains(signed + "\tTrusted\t", signed + "\tValid\t", plain + "\tNONE\t", "\tERROR\t");
    }

    @Test
    void run_printsJson_whenAsked() {
        Path plain = Mp4Fixtures.write(directory.resolve("plain.mp4"), Mp4Fixtures.faststart(1));
        Path signed = directory.resolve("signed.mp4");
        ManifestSigning.sign(plain, signed, aDefinition(), CREDENTIAL.signer());

        assertThat(run("verify", signed.toString(), "--json")).isZero();

        assertThat(printed.toString(StandardCharsets.UTF_8))
                .startsWith("{\"state\":\"VALID\"")
                .contains("\"org.imprimatur.consent\"", "signingCredential.untrusted");
    }

    @Test
    void parse_refuses_whenCommandLineIsWrong() {
        assertThatThrownBy(() -> run("sign")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> run("verify")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> run("verify", "a", "--at", "noon")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> run("verify", "a", "--what")).isInstanceOf(IllegalArgumentException.class);
    }

    private int run(String... words) {
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        return new Verifying(out).run(Arguments.parse(List.of(words), NOW));
    }
}
