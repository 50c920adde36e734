package org.imprimatur.platform.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.imprimatur.platform.inside.DeployedApplication.aLikenessOf;
import static org.imprimatur.platform.inside.DeployedApplication.anyPerson;
import static org.imprimatur.platform.inside.DeployedApplication.query;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import javax.imageio.ImageIO;
import org.imprimatur.problem.UnsupportedMediaException;
import org.imprimatur.registry.Subject;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * DESIGN, rule 5, from outside: what lies on the disk and in the tables after somebody has registered, opened by hand with
 * AES-256-GCM as the rule describes it and not by the code that sealed it.
 */
@ExtendWith(ArquillianExtension.class)
class BiometricsIT {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};

    private byte[] photo;
    private Subject subject;

    @Deployment
    static WebArchive tests() {
        return InsideTests.archive(BiometricsIT.class);
    }

    @BeforeEach
    void register() throws IOException {
        photo = aPhoto();
        subject = aLikenessOf(anyPerson(), photo);
    }

    @Test
    void capture_isCiphertext_whereItLies() throws Exception {
        byte[] stored = stored(subject);

        assertThat(stored).hasSize(NONCE_BYTES + photo.length + TAG_BITS / 8);
        assertThat(Arrays.copyOf(stored, JPEG.length)).isNotEqualTo(JPEG);
        assertThat(new String(stored, StandardCharsets.ISO_8859_1))
                .doesNotContain("JFIF")
                .doesNotContain(new String(Arrays.copyOfRange(photo, 100, 116), StandardCharsets.ISO_8859_1));
    }

    @Test
    void address_isTheDigestOfTheCiphertext() throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(stored(subject));

        assertThat(one("address", subject)).isEqualTo(HexFormat.of().formatHex(digest));
        assertThat(one("encrypted", subject)).isEqualTo("t");
    }

    @Test
    void capture_opens_withItsSubjectsKeyAndItsOwnName() throws Exception {
        assertThat(open(dataKey(subject), stored(subject), subject.id() + one("id", subject)))
                .isEqualTo(photo);
    }

    @Test
    void capture_staysShut_whenPassedOffAsAnothers() throws Exception {
        Subject other = aLikenessOf(anyPerson(), photo);
        byte[] key = dataKey(subject);
        byte[] stored = stored(subject);

        assertShut(key, stored, other.id() + one("id", subject));
        assertShut(key, stored, subject.id() + one("id", other));
        assertShut(dataKey(other), stored, subject.id() + one("id", subject));
        assertThatThrownBy(
                        () -> open(wrappingKey(), wrapped(subject), other.id().toString()))
                .isInstanceOf(AEADBadTagException.class);
    }

    @Test
    void sameCapture_looksDifferent_whenTwoPeopleGiveIt() throws Exception {
        Subject other = aLikenessOf(anyPerson(), photo);

        assertThat(stored(other)).isNotEqualTo(stored(subject));
        assertThat(dataKey(other)).isNotEqualTo(dataKey(subject)).hasSize(32);
    }

    @Test
    void key_isNowhereInClear() throws Exception {
        byte[] key = dataKey(subject);

        assertThat(HexFormat.of().formatHex(wrapped(subject)))
                .doesNotContain(HexFormat.of().formatHex(key));
        assertThat(query(
                        "select wrapped_by from subject_key where subject = ?",
                        subject.id().value()))
                .allMatch(name -> name.startsWith("file-"));
    }

    @Test
    void capture_isLost_whenItsKeyIsDestroyed_andTheAccountStays() throws Exception {
        query("delete from subject_key where subject = ?", subject.id().value());

        assertThatThrownBy(() -> dataKey(subject)).isInstanceOf(IndexOutOfBoundsException.class);
        assertShut(wrappingKey(), stored(subject), subject.id() + one("id", subject));
        assertThat(query("select handle from subject where id = ?", subject.id().value()))
                .containsExactly(subject.handle());
    }

    @Test
    void capture_isNotTaken_whenItIsNoPicture() {
        assertThatThrownBy(() -> aLikenessOf(anyPerson(), "#!/bin/sh".getBytes(StandardCharsets.US_ASCII)))
                .isInstanceOf(UnsupportedMediaException.class);
    }

    private static byte[] stored(Subject of) throws IOException, SQLException {
        String address = one("address", of);
        return Files.readAllBytes(Path.of(System.getProperty("imprimatur.media.dir"))
                .resolve(address.substring(0, 2))
                .resolve(address.substring(2, 4))
                .resolve(address));
    }

    private static String one(String column, Subject of) throws SQLException {
        return query(
                        "select %s from media where subject = ?".formatted(column),
                        of.id().value())
                .get(0);
    }

    private static byte[] dataKey(Subject of) throws Exception {
        return open(wrappingKey(), wrapped(of), of.id().toString());
    }

    private static byte[] wrapped(Subject of) throws SQLException {
        return HexFormat.of()
                .parseHex(query(
                                "select encode(wrapped_key, 'hex') from subject_key where subject = ?",
                                of.id().value())
                        .get(0));
    }

    private static byte[] wrappingKey() throws IOException {
        return Files.readAllBytes(
                Path.of(System.getProperty("imprimatur.keys.dir")).resolve("wrapping.key"));
    }

    private static byte[] open(byte[] key, byte[] sealed, String context) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                Cipher.DECRYPT_MODE,
                new SecretKeySpec(key, "AES"),
                new GCMParameterSpec(TAG_BITS, sealed, 0, NONCE_BYTES));
        cipher.updateAAD(context.getBytes(StandardCharsets.US_ASCII));
        return cipher.doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
    }

    private static void assertShut(byte[] key, byte[] sealed, String context) {
        assertThatThrownBy(() -> open(key, sealed, context)).isInstanceOf(AEADBadTagException.class);
    }

    private static byte[] aPhoto() throws IOException {
        BufferedImage image = new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 64 * 64; i++) {
            image.setRGB(i % 64, i / 64, i * 31);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "jpg", out);
        return out.toByteArray();
    }
}
