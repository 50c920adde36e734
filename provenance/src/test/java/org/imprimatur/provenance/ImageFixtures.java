package org.imprimatur.provenance;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;

/** Small pictures of noise, as the JDK writes them. */
public final class ImageFixtures {
    private ImageFixtures() {}

    public static byte[] jpeg(int side) {
        return picture("jpeg", side);
    }

    public static byte[] png(int side) {
        return picture("png", side);
    }

    private static byte[] picture(String format, int side) {
        BufferedImage picture = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        Random noise = new Random(7);
        for (int at = 0; at < side * side; at++) {
            picture.setRGB(at % side, at / side, noise.nextInt());
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
