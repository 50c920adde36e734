package org.imprimatur.platform.renderer.picture;

import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;

/** Single pictures as PNG and JPEG files. */
public final class Still {
    private static final int THUMBNAIL_WIDTH = 320;
    private static final int THUMBNAIL_BYTES = 8 * 1024;
    private static final int SIDE_MAX = 8192;
    private static final long PIXELS_MAX = 16_000_000;

    static {
        ImageIO.setUseCache(false); // pictures are small, and a folder for temporary files may be missing
    }

    private Still() {}

    public static byte[] png(BufferedImage picture) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("Nothing is written but memory", e);
        }
        return bytes.toByteArray();
    }

    /** @param quality 0..1 */
    public static byte[] jpeg(BufferedImage picture, double quality) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality((float) quality);
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), parameters);
        } catch (IOException e) {
            throw new UncheckedIOException("Nothing is written but memory", e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** A JPEG at most 320 pixels wide and, if it can be, 8 KB long. */
    public static byte[] thumbnail(BufferedImage picture) {
        int width = Math.min(THUMBNAIL_WIDTH, picture.getWidth());
        BufferedImage small = scaled(picture, width, Math.max(1, width * picture.getHeight() / picture.getWidth()));
        double quality = 0.75;
        byte[] bytes = jpeg(small, quality);
        while (bytes.length > THUMBNAIL_BYTES && quality > 0.3) {
            quality -= 0.09;
            bytes = jpeg(small, quality);
        }
        return bytes;
    }

    /** A PNG or JPEG file's picture; empty when it is neither, is damaged, or is too large to be looked at. */
    public static Optional<BufferedImage> read(Path file) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            return readers.hasNext() ? read(readers.next(), in) : Optional.empty();
        }
    }

    private static Optional<BufferedImage> read(ImageReader reader, ImageInputStream in) {
        try {
            reader.setInput(in, true, true);
            long width = reader.getWidth(0);
            long height = reader.getHeight(0);
            boolean isKnown = java.util.Set.of("png", "jpeg")
                    .contains(reader.getFormatName().toLowerCase(java.util.Locale.ROOT));
            boolean isSmall = width <= SIDE_MAX && height <= SIDE_MAX && width * height <= PIXELS_MAX;
            return isKnown && isSmall ? Optional.of(plain(reader.read(0))) : Optional.empty();
        } catch (IOException | RuntimeException e) {
            return Optional.empty(); // the JDK's readers throw either at damaged files
        } finally {
            reader.dispose();
        }
    }

    /** Without transparency, and not larger than a preview needs. */
    private static BufferedImage plain(BufferedImage picture) {
        int width = Math.min(1280, picture.getWidth());
        return scaled(picture, width, Math.max(1, (int) ((long) width * picture.getHeight() / picture.getWidth())));
    }

    static BufferedImage scaled(BufferedImage picture, int width, int height) {
        BufferedImage scaled = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = scaled.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        boolean isMuchSmaller = width * 3 < picture.getWidth() * 2;
        Image source = isMuchSmaller ? picture.getScaledInstance(width, height, Image.SCALE_AREA_AVERAGING) : picture;
        graphics.drawImage(source, 0, 0, width, height, null);
        graphics.dispose();
        return scaled;
    }
}
