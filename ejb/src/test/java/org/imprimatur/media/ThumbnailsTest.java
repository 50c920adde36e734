package org.imprimatur.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.imprimatur.problem.UnsupportedMediaException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThumbnailsTest {

    @ParameterizedTest
    @CsvSource({
        "1280, 720, 320, 180",
        "320, 200, 320, 200",
        "64, 64, 64, 64",
        "1000, 4000, 160, 640",
        "4000, 10, 320, 1"
    })
    void of_keepsTheProportions_andNeverEnlarges(int width, int height, int smallWidth, int smallHeight)
            throws IOException {
        byte[] thumbnail = Thumbnails.of(picture(width, height, BufferedImage.TYPE_INT_RGB, Color.BLUE));

        BufferedImage small = ImageIO.read(new ByteArrayInputStream(thumbnail));
        assertThat(ImageProbe.probe(thumbnail).contentType()).isEqualTo("image/jpeg");
        assertThat(small.getWidth()).isEqualTo(smallWidth);
        assertThat(small.getHeight()).isEqualTo(smallHeight);
        assertThat(new Color(small.getRGB(0, 0)).getBlue()).isGreaterThan(200);
    }

    @Test
    void of_putsWhatIsTransparentOnWhite() throws IOException {
        byte[] thumbnail = Thumbnails.of(picture(640, 640, BufferedImage.TYPE_INT_ARGB, new Color(0, 0, 0, 0)));

        assertThat(ImageIO.read(new ByteArrayInputStream(thumbnail)).getRGB(5, 5) & 0xFF)
                .isGreaterThan(240);
    }

    @Test
    void of_refuses_whenItIsNoPicture() {
        assertThatThrownBy(() -> Thumbnails.of(new byte[] {1, 2, 3})).isInstanceOf(UnsupportedMediaException.class);
    }

    private static byte[] picture(int width, int height, int type, Color colour) throws IOException {
        BufferedImage image = new BufferedImage(width, height, type);
        Graphics2D canvas = image.createGraphics();
        canvas.setColor(colour);
        canvas.fillRect(0, 0, width, height);
        canvas.dispose();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        return png.toByteArray();
    }
}
