package org.imprimatur.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.imprimatur.problem.UnsupportedMediaException;
import org.junit.jupiter.api.Test;

class ScaledPictureTest {

    @Test
    void jpeg_keepsTheShape_whenThePictureIsLarge() throws IOException {
        BufferedImage small = scaled(picture(2400, 1200, BufferedImage.TYPE_INT_RGB), "jpg");

        assertThat(small.getWidth()).isEqualTo(ScaledPicture.SIDE_MAX);
        assertThat(small.getHeight()).isEqualTo(160);
    }

    @Test
    void jpeg_enlargesNothing_whenThePictureIsSmall() throws IOException {
        BufferedImage small = scaled(picture(40, 30, BufferedImage.TYPE_INT_RGB), "png");

        assertThat(small.getWidth()).isEqualTo(40);
        assertThat(small.getHeight()).isEqualTo(30);
    }

    @Test
    void jpeg_keepsOnePixel_whenThePictureIsALine() throws IOException {
        assertThat(scaled(picture(4000, 2, BufferedImage.TYPE_INT_RGB), "png").getHeight())
                .isEqualTo(1);
    }

    @Test
    void jpeg_showsWhite_whereThePictureIsTransparent() throws IOException {
        BufferedImage small = scaled(new BufferedImage(64, 64, BufferedImage.TYPE_INT_ARGB), "png");

        assertThat(new Color(small.getRGB(32, 32)).getRed()).isGreaterThan(250);
    }

    @Test
    void jpeg_isLightEnoughForAPageOfThem() throws IOException {
        assertThat(ScaledPicture.jpeg(encoded(picture(1200, 900, BufferedImage.TYPE_INT_RGB), "png")))
                .hasSizeLessThan(12 * 1024);
    }

    @Test
    void jpeg_refuses_whatIsNoPicture() {
        assertThatThrownBy(() -> ScaledPicture.jpeg("no picture".getBytes(StandardCharsets.US_ASCII)))
                .isInstanceOf(UnsupportedMediaException.class);
    }

    private static BufferedImage scaled(BufferedImage image, String format) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(ScaledPicture.jpeg(encoded(image, format))));
    }

    private static BufferedImage picture(int width, int height, int type) {
        BufferedImage image = new BufferedImage(width, height, type);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.ORANGE);
        graphics.fillOval(0, 0, width, height);
        graphics.dispose();
        return image;
    }

    private static byte[] encoded(BufferedImage image, String format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, format, bytes);
        return bytes.toByteArray();
    }
}
