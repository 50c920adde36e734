package org.imprimatur.media;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.imprimatur.problem.UnsupportedMediaException;

/** Small pictures for lists and pages, made anew so that nothing but what is seen goes into them. */
public final class Thumbnails {

    public static final int WIDTH_MAX = 320;
    private static final int HEIGHT_MAX = 640;

    private Thumbnails() {}

    /** A JPEG of at most {@link #WIDTH_MAX} pixels in width. @throws UnsupportedMediaException when it is no picture */
    public static byte[] of(byte[] picture) {
        ImageProbe.probe(picture);
        try {
            BufferedImage whole = ImageIO.read(new ByteArrayInputStream(picture));
            ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
            if (!ImageIO.write(scaled(whole), "jpeg", jpeg)) {
                throw new UnsupportedMediaException("no JPEG can be made of the picture");
            }
            return jpeg.toByteArray();
        } catch (IOException e) {
            throw new UnsupportedMediaException("the picture cannot be decoded");
        }
    }

    /** On white where it is transparent: JPEG knows no transparency. */
    private static BufferedImage scaled(BufferedImage whole) {
        double factor =
                Math.min(1.0, Math.min((double) WIDTH_MAX / whole.getWidth(), (double) HEIGHT_MAX / whole.getHeight()));
        int width = (int) Math.max(1, Math.round(whole.getWidth() * factor));
        int height = (int) Math.max(1, Math.round(whole.getHeight() * factor));
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = small.createGraphics();
        try {
            canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            canvas.drawImage(halved(whole, width), 0, 0, width, height, Color.WHITE, null);
        } finally {
            canvas.dispose();
        }
        return small;
    }

    /** Scaling by more than half at once would leave pixels out. */
    private static BufferedImage halved(BufferedImage image, int width) {
        BufferedImage current = image;
        while (current.getWidth() >= width * 4 && current.getHeight() > 1) {
            BufferedImage half = new BufferedImage(
                    current.getWidth() / 2, Math.max(1, current.getHeight() / 2), BufferedImage.TYPE_INT_RGB);
            Graphics2D canvas = half.createGraphics();
            try {
                canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
                canvas.drawImage(current, 0, 0, half.getWidth(), half.getHeight(), Color.WHITE, null);
            } finally {
                canvas.dispose();
            }
            current = half;
        }
        return current;
    }
}
