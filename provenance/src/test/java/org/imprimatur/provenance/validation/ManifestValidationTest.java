package org.imprimatur.provenance.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.imprimatur.provenance.SigningFixtures.AUTHORITY;
import static org.imprimatur.provenance.SigningFixtures.CREDENTIAL;
import static org.imprimatur.provenance.SigningFixtures.NOW;
import static org.imprimatur.provenance.SigningFixtures.aDefinition;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.imprimatur.provenance.Mp4Fixtures;
import org.imprimatur.provenance.UnreadableMediaException;
import org.imprimatur.provenance.certificate.TrustAnchors;
import org.imprimatur.provenance.manifest.ManifestSigning;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManifestValidationTest {
    @TempDir
    Path directory;

    private Path file;

    @BeforeEach
    void signAFile() {
        Path in = Mp4Fixtures.write(directory.resolve("in.mp4"), Mp4Fixtures.faststart(4));
        file = directory.resolve("signed.mp4");
        ManifestSigning.sign(in, file, aDefinition(), CREDENTIAL.signer());
    }

    @Test
    void validate_isTrusted_whenNothingWasChanged() {
        ValidationReport report = validate(AUTHORITY.anchors(), NOW);

        assertThat(report.state()).isEqualTo(ManifestState.TRUSTED);
        assertThat(report.failure()).isEmpty();
        assertThat(codes(report.informational())).containsExactly("signingCredential.ocsp.skipped");
        assertThat(codes(report.success()))
                .contains(
                        "signingCredential.trusted",
                        "claimSignature.validated",
                        "claimSignature.insideValidity",
                        "assertion.hashedURI.match",
                        "assertion.bmffHash.match");
    }

    @Test
    void validate_isValidOnly_whenSignerIsUnknown() {
        ValidationReport report = validate(TrustAnchors.none(), NOW);

        assertThat(report.state()).isEqualTo(ManifestState.VALID);
        assertThat(codes(report.failure())).containsExactly("signingCredential.untrusted");
    }

    @Test
    void validate_isInvalid_whenJudgedAfterTheCertificateExpired() {
        ValidationReport report = validate(AUTHORITY.anchors(), NOW.plus(Duration.ofDays(365)));

        assertThat(report.state()).isEqualTo(ManifestState.INVALID);
        assertThat(codes(report.failure())).containsExactly("claimSignature.outsideValidity");
        assertThat(codes(report.success())).contains("signingCredential.trusted");
    }

    @Test
    void validate_isInvalid_whenOneMediaByteWasChanged() throws Exception {
        change("mdat", 20);

        ValidationReport report = validate(AUTHORITY.anchors(), NOW);

        assertThat(report.state()).isEqualTo(ManifestState.INVALID);
        assertThat(codes(report.failure())).containsExactly("assertion.bmffHash.mismatch");
    }

    @Test
    void validate_collectsAllFailures_whenMediaAndAssertionWereChanged() throws Exception {
        change("mdat", 20);
        change("permitted", 0);

        ValidationReport report = validate(AUTHORITY.anchors(), NOW);

        assertThat(codes(report.failure()))
                .containsExactly("assertion.hashedURI.mismatch", "assertion.bmffHash.mismatch");
    }

    @Test
    void validate_isInvalid_whenClaimWasChanged() throws Exception {
        change("Dawn over", 0);

        ValidationReport report = validate(AUTHORITY.anchors(), NOW);

        assertThat(codes(report.failure())).containsExactly("claimSignature.mismatch");
        assertThat(report.active()).isPresent();
    }

    @Test
    void validate_isInvalid_whenAssertionWasRenamed() throws Exception {
        // the second occurrence is the claim's, the first the label of the box
        change("org.imprimatur.consent", 4);

        assertThat(codes(validate(AUTHORITY.anchors(), NOW).failure()))
                .containsExactly("assertion.missing", "assertion.undeclared");
    }

    @Test
    void validate_isInvalid_whenBytesFollowTheMedia() throws Exception {
        byte[] signed = Files.readAllBytes(file);
        Files.write(file, Mp4Fixtures.concat(signed, new byte[3]));

        assertThat(codes(validate(AUTHORITY.anchors(), NOW).failure())).containsExactly("assertion.bmffHash.mismatch");
    }

    @Test
    void validate_isInvalid_whenABoxWasAdded() throws Exception {
        byte[] signed = Files.readAllBytes(file);
        Files.write(file, Mp4Fixtures.concat(signed, Mp4Fixtures.box("free", new byte[4])));

        assertThat(codes(validate(AUTHORITY.anchors(), NOW).failure())).containsExactly("assertion.bmffHash.mismatch");
    }

    @Test
    void validate_isInvalid_whenThereAreTwoStores() throws Exception {
        byte[] signed = Files.readAllBytes(file);
        int uuid = text(signed).indexOf("uuid") - 4;
        int moov = text(signed).indexOf("moov") - 4;
        byte[] store = Arrays.copyOfRange(signed, uuid, moov);
        Files.write(file, Mp4Fixtures.concat(signed, store));

        assertThat(validate(AUTHORITY.anchors(), NOW).state()).isEqualTo(ManifestState.INVALID);
    }

    @Test
    void validate_isNone_whenThereIsNoManifest() {
        Path plain = directory.resolve("in.mp4");

        ValidationReport report = ManifestValidation.validate(plain, AUTHORITY.anchors(), NOW);

        assertThat(report.state()).isEqualTo(ManifestState.NONE);
        assertThat(report.active()).isEmpty();
    }

    @Test
    void validate_refuses_whenFileIsOfAnotherKind() throws Exception {
        Path text = Files.writeString(directory.resolve("note.mp4"), "this is no media file at all");

        assertThatThrownBy(() -> ManifestValidation.validate(text, AUTHORITY.anchors(), NOW))
                .isInstanceOfSatisfying(
                        UnreadableMediaException.class,
                        refusal -> assertThat(refusal.reason())
                                .isEqualTo(UnreadableMediaException.Reason.UNSUPPORTED_FORMAT));
    }

    private ValidationReport validate(TrustAnchors anchors, Instant at) {
        return ManifestValidation.validate(file, anchors, at);
    }

    private void change(String after, int offset) throws Exception {
        byte[] content = Files.readAllBytes(file);
        content[text(content).indexOf(after) + offset] ^= 0x01;
        Files.write(file, content);
    }

    private static List<String> codes(List<StatusEntry> entries) {
        return entries.stream().map(StatusEntry::code).distinct().toList();
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.ISO_8859_1);
    }
}
