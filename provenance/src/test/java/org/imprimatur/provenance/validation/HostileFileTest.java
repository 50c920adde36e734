package org.imprimatur.provenance.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.imprimatur.provenance.SigningFixtures.NOW;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.imprimatur.provenance.ImageFixtures;
import org.imprimatur.provenance.Mp4Fixtures;
import org.imprimatur.provenance.ReadingLimits;
import org.imprimatur.provenance.UnreadableMediaException;
import org.imprimatur.provenance.cbor.CborValue;
import org.imprimatur.provenance.certificate.TrustAnchors;
import org.imprimatur.provenance.jumbf.JumbfType;
import org.imprimatur.provenance.jumbf.JumbfWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files made to exhaust a reader; each gets an answer within a bound. */
class HostileFileTest {
    private static final byte[] START_OF_JPEG = {(byte) 0xFF, (byte) 0xD8};
    private static final byte[] END_OF_JPEG = {(byte) 0xFF, (byte) 0xD9};
    private static final Duration BOUND = Duration.ofSeconds(60);

    @TempDir
    Path directory;

    @Test
    void validate_answers_whenCborNestsWithoutEnd() {
        byte[] deep = new byte[1 << 20];
        Arrays.fill(deep, (byte) 0x81);

        ValidationReport report = validate(store(manifest(deep)));

        assertThat(codes(report)).contains("claim.cbor.invalid");
    }

    @Test
    void validate_answers_whenAClaimNamesOneAssertionManyTimes() {
        Map<String, Object> reference =
                Map.of("url", "self#jumbf=c2pa.assertions/org.example.big", "alg", "sha512", "hash", new byte[64]);
        byte[] claim = CborValue.of(Map.of(
                        "instanceID",
                        "x",
                        "claim_generator_info",
                        Map.of("name", "n"),
                        "signature",
                        "self#jumbf=c2pa.signature",
                        "created_assertions",
                        Collections.nCopies(5_000, reference)))
                .encoded();
        byte[] big = JumbfWriter.superbox(
                JumbfType.CBOR,
                "org.example.big",
                JumbfWriter.box("cbor", CborValue.of(new byte[4 << 20]).encoded()));

        ValidationReport report = validate(
                store(manifest(claim, JumbfWriter.superbox(JumbfType.ASSERTION_STORE, "c2pa.assertions", big))));

        assertThat(report.state()).isEqualTo(ManifestState.INVALID);
        assertThat(codes(report)).contains("claimSignature.missing", "assertion.hashedURI.mismatch", "claim.malformed");
    }

    @Test
    void validate_answers_whenManifestIsItsOwnClaimTwice() {
        byte[] claim = JumbfWriter.superbox(
                JumbfType.CLAIM, "c2pa.claim.v2", JumbfWriter.box("cbor", new byte[] {(byte) 0xA0}));

        ValidationReport report = validate(store(manifest(new byte[] {(byte) 0xA0}, claim)));

        assertThat(codes(report)).contains("claim.multiple");
    }

    @Test
    void validate_refuses_whenStoreIsLargerThanTheBound() {
        byte[] file = media(new byte[ReadingLimits.DEFAULT.storeBytes() + 1]);

        assertThatThrownBy(() -> validate(file))
                .isInstanceOfSatisfying(
                        UnreadableMediaException.class,
                        refusal ->
                                assertThat(refusal.reason()).isEqualTo(UnreadableMediaException.Reason.LIMIT_EXCEEDED));
    }

    @Test
    void validate_refuses_whenThereAreTooManyBoxes() {
        byte[] boxes = new byte[8 * (ReadingLimits.DEFAULT.mediaBoxes() + 1)];
        for (int at = 0; at < boxes.length; at += 8) {
            ByteBuffer.wrap(boxes).putInt(at, 8).putInt(at + 4, 0x66726565);
        }
        byte[] file = Mp4Fixtures.concat(Mp4Fixtures.ftyp(), boxes);

        assertThatThrownBy(() -> validate(file)).isInstanceOf(UnreadableMediaException.class);
    }

    @Test
    void validate_refuses_whenPictureHasSegmentsWithoutEnd() {
        byte[] fill = new byte[2 * ReadingLimits.DEFAULT.mediaBoxes()];
        Arrays.fill(fill, (byte) 0xFF);
        byte[] segments = new byte[4 * (ReadingLimits.DEFAULT.mediaBoxes() + 1)];
        for (int at = 0; at < segments.length; at += 4) {
            ByteBuffer.wrap(segments).putInt(at, 0xFFEB0002);
        }

        assertThatThrownBy(() -> validate(Mp4Fixtures.concat(START_OF_JPEG, fill)))
                .isInstanceOf(UnreadableMediaException.class);
        assertThatThrownBy(() -> validate(Mp4Fixtures.concat(START_OF_JPEG, segments)))
                .isInstanceOf(UnreadableMediaException.class);
    }

    @Test
    void validate_isInvalid_whenPictureHasTwoStoresOrOneWithMoreBehindIt() {
        byte[] store = JumbfWriter.superbox(JumbfType.MANIFEST_STORE, "c2pa", manifest(new byte[] {(byte) 0xA0}));
        byte[] segment = segment(1, store);
        byte[] longer = segment(1, Mp4Fixtures.concat(store, new byte[16]));
        byte[] gap =
                Mp4Fixtures.concat(segment(1, store), new byte[] {(byte) 0xFF, (byte) 0xFE, 0, 2}, segment(3, store));

        for (byte[] hostile : List.of(Mp4Fixtures.concat(segment, segment), longer, gap)) {
            ValidationReport report = validate(Mp4Fixtures.concat(START_OF_JPEG, hostile, END_OF_JPEG));
            assertThat(report.state()).isEqualTo(ManifestState.INVALID);
            assertThat(codes(report)).containsExactly("general.error");
        }
    }

    @Test
    void validate_passesOver_whenPictureHasOtherJumbf() {
        byte[] other = segment(1, JumbfWriter.superbox(JumbfType.CBOR, "other", JumbfWriter.box("cbor", new byte[1])));

        ValidationReport report = validate(Mp4Fixtures.concat(START_OF_JPEG, other, END_OF_JPEG));

        assertThat(report.state()).isEqualTo(ManifestState.NONE);
    }

    @Test
    void validate_refuses_whenChunkOfPictureIsLongerThanTheFile() {
        byte[] png = ImageFixtures.png(4);
        ByteBuffer.wrap(png).putInt(8, -1);

        assertThatThrownBy(() -> validate(png)).isInstanceOf(UnreadableMediaException.class);
    }

    private static byte[] segment(int sequence, byte[] content) {
        return ByteBuffer.allocate(12 + content.length)
                .putShort((short) 0xFFEB)
                .putShort((short) (10 + content.length))
                .put((byte) 'J')
                .put((byte) 'P')
                .putShort((short) 1)
                .putInt(sequence)
                .put(content)
                .array();
    }

    private ValidationReport validate(byte[] content) {
        Path file = Mp4Fixtures.write(directory.resolve("hostile.mp4"), content);
        return assertTimeoutPreemptively(BOUND, () -> ManifestValidation.validate(file, TrustAnchors.none(), NOW));
    }

    private static byte[] manifest(byte[] claim, byte[]... others) {
        byte[] claimBox = JumbfWriter.superbox(JumbfType.CLAIM, "c2pa.claim.v2", JumbfWriter.box("cbor", claim));
        return JumbfWriter.superbox(
                JumbfType.STANDARD_MANIFEST, "urn:c2pa:hostile", claimBox, Mp4Fixtures.concat(others));
    }

    private static byte[] store(byte[] manifest) {
        return media(JumbfWriter.superbox(JumbfType.MANIFEST_STORE, "c2pa", manifest));
    }

    private static byte[] media(byte[] store) {
        byte[] userType = HexFormat.of().parseHex("d8fec3d61b0e483c92975828877ec481");
        byte[] purpose = "manifest\0".getBytes(StandardCharsets.US_ASCII);
        byte[] uuid = Mp4Fixtures.box("uuid", userType, new byte[4], purpose, new byte[8], store);
        return Mp4Fixtures.concat(Mp4Fixtures.ftyp(), uuid, Mp4Fixtures.mdat(1));
    }

    private static List<String> codes(ValidationReport report) {
        return report.failure().stream().map(StatusEntry::code).distinct().toList();
    }
}
