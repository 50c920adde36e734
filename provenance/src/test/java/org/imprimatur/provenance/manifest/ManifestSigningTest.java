package org.imprimatur.provenance.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.imprimatur.provenance.SigningFixtures.AUTHORITY;
import static org.imprimatur.provenance.SigningFixtures.CREDENTIAL;
import static org.imprimatur.provenance.SigningFixtures.NOW;
import static org.imprimatur.provenance.SigningFixtures.OWNER;
import static org.imprimatur.provenance.SigningFixtures.aDefinition;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.imprimatur.provenance.ImageFixtures;
import org.imprimatur.provenance.Mp4Fixtures;
import org.imprimatur.provenance.SigningRefusedException;
import org.imprimatur.provenance.SigningRefusedException.Reason;
import org.imprimatur.provenance.UnreadableMediaException;
import org.imprimatur.provenance.assertion.AssertionDefinition;
import org.imprimatur.provenance.certificate.SandboxAuthority;
import org.imprimatur.provenance.claim.ClaimGenerator;
import org.imprimatur.provenance.signature.ClaimSigner;
import org.imprimatur.provenance.signature.LocalClaimSigner;
import org.imprimatur.provenance.signature.SigningAlgorithm;
import org.imprimatur.provenance.validation.ManifestState;
import org.imprimatur.provenance.validation.ManifestValidation;
import org.imprimatur.provenance.validation.ValidationReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestSigningTest {
    private static final int CHUNKS = 40_000; // offset tables larger than the copy buffer once, smaller otherwise

    @TempDir
    Path directory;

    @Test
    void sign_movesChunkOffsets_whenHeaderComesFirst() throws Exception {
        Path in = file("in.mp4", Mp4Fixtures.faststart(7));

        ManifestSigning.sign(in, out(), aDefinition(), CREDENTIAL.signer());

        assertThat(chunks(out(), "stco", 7)).isEqualTo(chunks(in, "stco", 7));
    }

    @Test
    void sign_movesChunkOffsets_whenHeaderComesLastAndTableIsLong() throws Exception {
        Path in = file("in.mp4", Mp4Fixtures.moovLast(CHUNKS));

        ManifestSigning.sign(in, out(), aDefinition(), CREDENTIAL.signer());

        assertThat(chunks(out(), "co64", CHUNKS)).isEqualTo(chunks(in, "co64", CHUNKS));
        assertThat(validate().state()).isEqualTo(ManifestState.TRUSTED);
    }

    @Test
    void sign_leavesMediaAsItWas_whenSigned() throws Exception {
        byte[] original = Mp4Fixtures.moovLast(9);

        SignedManifest signed =
                ManifestSigning.sign(file("in.mp4", original), out(), aDefinition(), CREDENTIAL.signer());

        byte[] mdat = Mp4Fixtures.mdat(9);
        String written = text(Files.readAllBytes(out()));
        assertThat(written).contains(text(mdat));
        assertThat(signed.bytes()).isEqualTo(Files.size(out()));
        assertThat(signed.manifestId()).startsWith("urn:c2pa:");
    }

    @Test
    void sign_saysWhatItWasTold_whenRead() {
        Path in = file("in.mp4", Mp4Fixtures.faststart(1));
        ManifestDefinition definition = aDefinition()
                .with("org.example.note", Map.of("n", 1))
                .with(new AssertionDefinition("org.example.note", Map.of("n", 2), false));

        SignedManifest signed = ManifestSigning.sign(in, out(), definition, CREDENTIAL.signer());

        ValidationReport report = validate();
        assertThat(report.failure()).isEmpty();
        assertThat(report.active()).hasValueSatisfying(active -> {
            assertThat(active.id()).isEqualTo(signed.manifestId());
            assertThat(active.title()).isEqualTo("Dawn over Ljubljana");
            assertThat(active.generator()).isEqualTo(new ClaimGenerator("Imprimatur", "0.1"));
            assertThat(active.signer()).hasValueSatisfying(signer -> {
                assertThat(signer.commonName()).isEqualTo(OWNER.commonName());
                assertThat(signer.organisation()).isEqualTo(OWNER.organisation());
                assertThat(signer.serial()).isEqualTo(signed.certificateSerial());
            });
            assertThat(active.findAssertion("org.imprimatur.consent")
                            .orElseThrow()
                            .data())
                    .containsEntry("decision", "permitted")
                    .containsEntry("licences", 2L);
            assertThat(active.findAssertion("org.example.note").orElseThrow().created())
                    .isTrue();
            assertThat(active.findAssertion("org.example.note__1").orElseThrow().created())
                    .isFalse();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png"})
    void sign_leavesPictureAsItWas_whenStoreNeedsManySegments(String format) throws Exception {
        byte[] picture = "png".equals(format) ? ImageFixtures.png(16) : ImageFixtures.jpeg(16);
        Path in = file("in." + format, picture);
        ManifestDefinition large = aDefinition().with("org.example.long", Map.of("data", new byte[200_000]));

        ManifestSigning.sign(in, out(), large, CREDENTIAL.signer());

        assertThat(validate().failure()).isEmpty();
        assertThat(validate().state()).isEqualTo(ManifestState.TRUSTED);
        assertThat(ImageIO.read(out().toFile()).getRGB(3, 5))
                .isEqualTo(ImageIO.read(in.toFile()).getRGB(3, 5));
        assertRefused(Reason.ALREADY_SIGNED, out(), aDefinition(), CREDENTIAL.signer());
    }

    @ParameterizedTest
    @EnumSource
    void sign_isTrusted_whenAlgorithmIs(SigningAlgorithm algorithm) throws Exception {
        Path in = file("in.mp4", Mp4Fixtures.faststart(1));

        ManifestSigning.sign(in, out(), aDefinition(), signer(algorithm));

        assertThat(validate().failure()).isEmpty();
        assertThat(validate().state()).isEqualTo(ManifestState.TRUSTED);
    }

    @Test
    void sign_refuses_whenFileCarriesAManifest() {
        Path in = file("in.mp4", Mp4Fixtures.faststart(1));
        ManifestSigning.sign(in, out(), aDefinition(), CREDENTIAL.signer());

        assertRefused(Reason.ALREADY_SIGNED, out(), aDefinition(), CREDENTIAL.signer());
    }

    @Test
    void sign_refusesAndLeavesNothing_whenOffsetsOverflow() throws Exception {
        byte[] content = Mp4Fixtures.faststart(1);
        int stco = text(content).indexOf("stco");
        ByteBuffer.wrap(content).putInt(stco + 12, -100);
        Path in = file("in.mp4", content);

        assertRefused(Reason.LAYOUT_UNSUPPORTED, in, aDefinition(), CREDENTIAL.signer());
        try (Stream<Path> left = Files.list(directory)) {
            assertThat(left).containsExactly(in);
        }
    }

    @Test
    void sign_refuses_whenSignerUsesAnotherKey() {
        Path in = file("in.mp4", Mp4Fixtures.faststart(1));
        ClaimSigner other = AUTHORITY.issue(OWNER, NOW, Duration.ofDays(1)).signer();
        ClaimSigner mixed = new MixedSigner(CREDENTIAL.signer(), other);

        assertRefused(Reason.SIGNER_FAILED, in, aDefinition(), mixed);
    }

    @Test
    void sign_refuses_whenCertificateIsUnfit() {
        Path in = file("in.mp4", Mp4Fixtures.faststart(1));
        SandboxAuthority authority = SandboxAuthority.create(OWNER, NOW);
        ClaimSigner root = LocalClaimSigner.of(CREDENTIAL.key(), List.of(authority.root()), SigningAlgorithm.ES256);

        assertRefused(Reason.CREDENTIAL_UNFIT, in, aDefinition(), root);
    }

    @Test
    void sign_refuses_whenActionsAreMissing() {
        Path in = file("in.mp4", Mp4Fixtures.faststart(1));
        ManifestDefinition bare = new ManifestDefinition("t", new ClaimGenerator("g", "1"), List.of(), List.of());

        assertRefused(Reason.DEFINITION_INVALID, in, bare, CREDENTIAL.signer());
    }

    @Test
    void sign_refuses_whenFileIsTruncatedAnywhere() {
        byte[] whole = Mp4Fixtures.faststart(2);
        Path in = directory.resolve("in.mp4");

        for (int length = 0; length < whole.length; length++) {
            Mp4Fixtures.write(in, Arrays.copyOf(whole, length));
            if (length != Mp4Fixtures.ftyp().length && !endsBetweenBoxes(length)) {
                assertThatThrownBy(() -> ManifestSigning.sign(in, out(), aDefinition(), CREDENTIAL.signer()))
                        .isInstanceOf(UnreadableMediaException.class);
            }
        }
    }

    @Test
    void definition_refuses_whenLabelIsReserved() {
        assertThatThrownBy(() -> new AssertionDefinition("c2pa.hash.data", Map.of(), true))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AssertionDefinition("no spaces.here", Map.of(), true))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AssertionDefinition("org.example.a", Map.of("k", new Object()), true))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static boolean endsBetweenBoxes(int length) {
        return length == Mp4Fixtures.faststart(2).length - Mp4Fixtures.mdat(2).length;
    }

    private void assertRefused(Reason reason, Path in, ManifestDefinition definition, ClaimSigner signer) {
        assertThatThrownBy(() -> ManifestSigning.sign(in, out(), definition, signer))
                .isInstanceOfSatisfying(
                        SigningRefusedException.class,
                        refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }

    private ClaimSigner signer(SigningAlgorithm algorithm) throws Exception {
        KeyPair keys = keys(algorithm);
        return LocalClaimSigner.of(
                keys.getPrivate(),
                AUTHORITY.certify(OWNER, keys.getPublic(), NOW.minusSeconds(60), Duration.ofDays(1)),
                algorithm);
    }

    private static KeyPair keys(SigningAlgorithm algorithm) throws Exception {
        KeyPairGenerator generator = switch (algorithm) {
            case ES256 -> ec("secp256r1");
            case ES384 -> ec("secp384r1");
            case ES512 -> ec("secp521r1");
            case PS256, PS384, PS512 -> KeyPairGenerator.getInstance("RSA");
            case ED25519 -> KeyPairGenerator.getInstance("Ed25519");
        };
        return generator.generateKeyPair();
    }

    private static KeyPairGenerator ec(String curve) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec(curve));
        return generator;
    }

    private Path file(String name, byte[] content) {
        return Mp4Fixtures.write(directory.resolve(name), content);
    }

    private Path out() {
        return directory.resolve("out.mp4");
    }

    private ValidationReport validate() {
        return ManifestValidation.validate(out(), AUTHORITY.anchors(), NOW);
    }

    /** The media that the table points at. */
    private static String chunks(Path file, String table, int count) throws IOException {
        byte[] content = Files.readAllBytes(file);
        ByteBuffer buffer = ByteBuffer.wrap(content);
        int at = text(content).indexOf(table) + 4;
        assertThat(buffer.getInt(at + 4)).isEqualTo(count);
        StringBuilder media = new StringBuilder();
        for (int i = 0; i < count; i++) {
            long offset = "stco".equals(table) ? buffer.getInt(at + 8 + 4 * i) : buffer.getLong(at + 8 + 8 * i);
            media.append(text(Arrays.copyOfRange(content, (int) offset, (int) offset + Mp4Fixtures.CHUNK_BYTES)));
        }
        return media.toString();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** The certificates of one signer with the key of another. */
    private record MixedSigner(ClaimSigner certified, ClaimSigner signing) implements ClaimSigner {
        @Override
        public SigningAlgorithm algorithm() {
            return certified.algorithm();
        }

        @Override
        public List<X509Certificate> chain() {
            return certified.chain();
        }

        @Override
        public byte[] sign(byte[] toBeSigned) {
            return signing.sign(toBeSigned);
        }
    }
}
