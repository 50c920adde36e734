package org.imprimatur.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.imprimatur.problem.UnsupportedMediaException;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The bytes decide what a picture is; no name and no header is ever asked. */
class ImageProbeTest {

    private static final int PNG_HEADER_CHUNK = 8; // after the signature: length, type, 13 bytes, CRC

    @Test
    void probe_readsAJpeg() throws IOException {
        assertThat(ImageProbe.probe(picture("jpg", 64, 48))).isEqualTo(new ImageProbe.Image("image/jpeg", 64, 48));
    }

    @Test
    void probe_readsAPng() throws IOException {
        assertThat(ImageProbe.probe(picture("png", 31, 7))).isEqualTo(new ImageProbe.Image("image/png", 31, 7));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gif", "bmp"})
    void probe_refuses_whenItIsAnotherKindOfPicture(String format) throws IOException {
        assertRefused(picture(format, 8, 8), "neither");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
                "<!doctype html><script>alert(1)</script>",
                "%PDF-1.7",
                "GIF89a",
                "RIFF....WEBPVP8 ",
                "MZ"
            })
    void probe_refuses_whenItOnlySaysItIsAPicture(String content) {
        assertRefused(content.getBytes(StandardCharsets.US_ASCII), "neither");
    }

    @Test
    void probe_refuses_whenThereIsNothing() {
        assertRefused(new byte[0], "0 bytes");
    }

    @Test
    void probe_refuses_whenThereIsTooMuch() {
        assertRefused(new byte[ImageProbe.BYTES_MAX + 1], "20 MiB");
    }

    @Test
    void probe_refuses_whenOnlyTheFirstBytesAreAPictures() {
        assertRefused(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0, 0, 0}, "broken");
        assertRefused(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'}, "broken");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpg", "png"})
    void probe_endsInAnAnswerOrOurRefusal_whenCutShortAnywhere(String format) throws IOException {
        byte[] whole = picture(format, 24, 24);

        for (int length = 0; length < whole.length; length++) {
            assertAnswered(Arrays.copyOf(whole, length));
        }
        assertRefused(Arrays.copyOf(whole, whole.length / 2), "broken");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpg", "png"})
    void probe_endsInAnAnswerOrOurRefusal_whenAnyByteIsFlipped(String format) throws IOException {
        byte[] whole = picture(format, 24, 24);

        for (int i = 0; i < whole.length; i++) {
            byte[] forged = whole.clone();
            forged[i] ^= (byte) 0xFF;
            assertAnswered(forged);
        }
    }

    @Test
    void probe_refusesBeforeDecoding_whenAFewBytesUnfoldToABomb() throws IOException {
        byte[] wide = withSize(picture("png", 8, 8), 8193, 1);
        byte[] large = withSize(picture("png", 8, 8), 8000, 8000);
        byte[] huge = withSize(picture("png", 8, 8), Integer.MAX_VALUE, Integer.MAX_VALUE);

        Assertions.assertTimeout(Duration.ofSeconds(2), () -> {
            assertRefused(wide, "8193x1");
            assertRefused(large, "8000x8000");
            assertRefused(huge, "2147483647x2147483647");
        });
    }

    private static void assertRefused(byte[] bytes, String why) {
        assertThatThrownBy(() -> ImageProbe.probe(bytes))
                .isInstanceOf(UnsupportedMediaException.class)
                .hasMessageContaining(why);
    }

    private static void assertAnswered(byte[] bytes) {
        try {
            assertThat(ImageProbe.probe(bytes)).isNotNull();
        } catch (UnsupportedMediaException refusal) {
            assertThat(refusal).hasMessageNotContaining("Exception");
        }
    }

    /** A valid header that promises another size than the data holds. */
    private static byte[] withSize(byte[] png, int width, int height) {
        byte[] forged = png.clone();
        ByteBuffer header = ByteBuffer.wrap(forged);
        header.putInt(PNG_HEADER_CHUNK + 8, width).putInt(PNG_HEADER_CHUNK + 12, height);
        CRC32 crc = new CRC32();
        crc.update(forged, PNG_HEADER_CHUNK + 4, 4 + 13);
        header.putInt(PNG_HEADER_CHUNK + 8 + 13, (int) crc.getValue());
        return forged;
    }

    private static byte[] picture(String format, int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        RandomGenerator random = new Random(7);
        for (int x = 0; x < width; x += 4) {
            pen.setColor(new Color(random.nextInt(0x1000000)));
            pen.fillRect(x, 0, 4, height);
        }
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, format, out)).isTrue();
        return out.toByteArray();
    }
}
