package org.imprimatur.provenance.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.imprimatur.provenance.SigningFixtures.AUTHORITY;
import static org.imprimatur.provenance.SigningFixtures.CREDENTIAL;
import static org.imprimatur.provenance.SigningFixtures.NOW;
import static org.imprimatur.provenance.SigningFixtures.aDefinition;

import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.imprimatur.provenance.ImageFixtures;
import org.imprimatur.provenance.Mp4Fixtures;
import org.imprimatur.provenance.UnreadableMediaException;
import org.imprimatur.provenance.manifest.ManifestSigning;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every byte of a signed file, damaged in turn: the only outcomes are a report and our own exception. */
class DamagedFileTest {
    private static final int FTYP_BYTES = Mp4Fixtures.ftyp().length;
    private static final int BOX_AND_USER_TYPE_BYTES = 8 + 16;
    private static final int PURPOSE_BYTES = "manifest\0".length();
    private static final int JFIF_BYTES = 2 + 2 + 16;
    private static final int IHDR_BYTES = 8 + 12 + 13;

    @TempDir
    Path directory;

    private Path file;

    private void signAFile(String format) {
        byte[] media = switch (format) {
            case "mp4" -> Mp4Fixtures.faststart(2);
            case "png" -> ImageFixtures.png(4);
            default -> ImageFixtures.jpeg(4);
        };
        Path in = Mp4Fixtures.write(directory.resolve("in." + format), media);
        file = directory.resolve("signed." + format);
        ManifestSigning.sign(in, file, aDefinition(), CREDENTIAL.signer());
    }

    @ParameterizedTest
    @ValueSource(strings = {"mp4", "jpeg", "png"})
    void validate_isTrustedOnlyForBytesLeftOut_whenOneByteIsFlipped(String format) throws Exception {
        signAFile(format);
        List<Integer> trusted = new ArrayList<>();
        byte[] signed = Files.readAllBytes(file);

        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            for (int at = 0; at < signed.length; at++) {
                channel.write(ByteBuffer.wrap(new byte[] {(byte) ~signed[at]}), at);
                if (state() == ManifestState.TRUSTED) {
                    trusted.add(at);
                }
                channel.write(ByteBuffer.wrap(signed, at, 1), at);
            }
        }

        assertThat(trusted)
                .isEqualTo(
                        switch (format) {
                            case "mp4" -> bytesLeftOutOfMp4();
                            case "png" -> checksumOfChunk(signed);
                            default -> boxInstanceOfOnlySegment();
                        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"mp4", "jpeg", "png"})
    void validate_isNeverTrusted_whenTruncated(String format) throws Exception {
        signAFile(format);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            for (long length = channel.size() - 1; length >= 0; length--) {
                channel.truncate(length);
                assertThat(state()).isNotIn(ManifestState.TRUSTED, ManifestState.VALID);
            }
        }
    }

    /**
     * C2PA 2.2, annex A.5.6: the content of {@code ftyp}, and of the C2PA box its version, flags and the offset of the
     * first auxiliary box, are bound by nothing.
     */
    private static List<Integer> bytesLeftOutOfMp4() {
        int versionAt = FTYP_BYTES + BOX_AND_USER_TYPE_BYTES;
        int offsetAt = versionAt + 4 + PURPOSE_BYTES;
        return IntStream.concat(
                        IntStream.range(8, FTYP_BYTES),
                        IntStream.concat(
                                IntStream.range(versionAt, versionAt + 4), IntStream.range(offsetAt, offsetAt + 8)))
                .boxed()
                .toList();
    }

    /** Annex A.3.1: the number that tells boxes in several segments apart; any is as good as another. */
    private static List<Integer> boxInstanceOfOnlySegment() {
        return IntStream.range(JFIF_BYTES + 6, JFIF_BYTES + 8).boxed().toList();
    }

    /** Annex A.3.2: the whole chunk is excluded; its content is bound by the signature, its checksum by nothing. */
    private static List<Integer> checksumOfChunk(byte[] signed) {
        int end = IHDR_BYTES + 12 + ByteBuffer.wrap(signed).getInt(IHDR_BYTES);
        return IntStream.range(end - 4, end).boxed().toList();
    }

    private ManifestState state() {
        try {
            return ManifestValidation.validate(file, AUTHORITY.anchors(), NOW).state();
        } catch (UnreadableMediaException e) {
            return ManifestState.NONE;
        }
    }
}
