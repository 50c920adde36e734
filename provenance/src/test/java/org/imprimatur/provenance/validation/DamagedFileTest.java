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
import org.imprimatur.provenance.Mp4Fixtures;
import org.imprimatur.provenance.UnreadableMediaException;
import org.imprimatur.provenance.manifest.ManifestSigning;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every byte of a signed file, damaged in turn: the only outcomes are a report and our own exception. */
class DamagedFileTest {
    private static final int FTYP_BYTES = Mp4Fixtures.ftyp().length;
    private static final int BOX_AND_USER_TYPE_BYTES = 8 + 16;
    private static final int PURPOSE_BYTES = "manifest\0".length();

    @TempDir
    Path directory;

    private Path file;

    @BeforeEach
    void signAFile() {
        Path in = Mp4Fixtures.write(directory.resolve("in.mp4"), Mp4Fixtures.faststart(2));
        file = directory.resolve("signed.mp4");
        ManifestSigning.sign(in, file, aDefinition(), CREDENTIAL.signer());
    }

    @Test
    void validate_isTrustedOnlyForBytesLeftOut_whenOneByteIsFlipped() throws Exception {
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

        assertThat(trusted).isEqualTo(bytesThatTheSpecificationLeavesOut());
    }

    @Test
    void validate_isNeverTrusted_whenTruncated() throws Exception {
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
    private static List<Integer> bytesThatTheSpecificationLeavesOut() {
        int versionAt = FTYP_BYTES + BOX_AND_USER_TYPE_BYTES;
        int offsetAt = versionAt + 4 + PURPOSE_BYTES;
        return IntStream.concat(
                        IntStream.range(8, FTYP_BYTES),
                        IntStream.concat(
                                IntStream.range(versionAt, versionAt + 4), IntStream.range(offsetAt, offsetAt + 8)))
                .boxed()
                .toList();
    }

    private ManifestState state() {
        try {
            return ManifestValidation.validate(file, AUTHORITY.anchors(), NOW).state();
        } catch (UnreadableMediaException e) {
            return ManifestState.NONE;
        }
    }
}
