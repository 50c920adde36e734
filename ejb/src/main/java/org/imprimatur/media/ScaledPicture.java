package org.imprimatur.media;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.imprimatur.problem.UnsupportedMediaException;

/** A picture made small enough for a page that shows dozens: a JPEG without the metadata of its original. */
public final class ScaledPicture {

    /** Neither side of a scaled picture is longer. */
    public static final int SIDE_MAX = 320;

    private static final float QUALITY = 0.72f;

    private ScaledPicture() {}

    /**
     * @param picture a JPEG or PNG within the limits of {@link ImageProbe}; what is transparent becomes white
     * @throws UnsupportedMediaException when it does not decode
     */
    public static byte[] jpeg(byte[] picture) {
        try {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture));
            if (image == null) {
                throw new UnsupportedMediaException("the picture cannot be decoded");
            }
            return encoded(scaled(image));
        } catch (IOException e) {
            throw new UnsupportedMediaException("the picture cannot be decoded");
        }
    }

    /** Halves until one more step is enough: a single step from a large picture would skip most of its pixels. */
    private static BufferedImage scaled(BufferedImage image) {
        BufferedImage now = image;
        while (longest(now) > 2 * SIDE_MAX) {
            now = drawn(now, Math.max(1, now.getWidth() / 2), Math.max(1, now.getHeight() / 2));
        }
        double factor = Math.min(1.0, (double) SIDE_MAX / longest(now));
        return drawn(now, side(now.getWidth(), factor), side(now.getHeight(), factor));
    }

    private static int longest(BufferedImage image) {
        return Math.max(image.getWidth(), image.getHeight());
    }

    private static int side(int length, double factor) {
        return Math.max(1, (int) Math.round(length * factor));
    }

    private static BufferedImage drawn(BufferedImage image, int width, int height) {
        BufferedImage target = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = target.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            graphics.drawImage(image, 0, 0, width, height, Color.WHITE, null);
        } finally {
            graphics.dispose();
        }
        return target;
    }

    private static byte[] encoded(BufferedImage image) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
