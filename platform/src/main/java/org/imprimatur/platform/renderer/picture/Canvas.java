package org.imprimatur.platform.renderer.picture;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/** One frame as three planes of bytes: luma at full, the two chroma planes at half the size (4:2:0). */
public final class Canvas {
    private final Size size;
    private final byte[] luma;
    private final byte[] blue;
    private final byte[] red;

    public Canvas(Size size) {
        this.size = size;
        luma = new byte[size.width() * size.height()];
        blue = new byte[luma.length / 4];
        red = new byte[luma.length / 4];
    }

    public Size size() {
        return size;
    }

    /** Luma, Cb and Cr, row by row; the canvas's own arrays. */
    public byte[][] planes() {
        return new byte[][] {luma, blue, red};
    }

    /** Takes over a picture of the same size whose pixels are 0xRRGGBB. */
    public void take(BufferedImage picture) {
        int[] pixels = pixels(picture);
        int width = size.width();
        for (int y = 0; y < size.height(); y += 2) {
            for (int x = 0; x < width; x += 2) {
                int at = y * width + x;
                takeSquare(at, pixels[at], pixels[at + 1], pixels[at + width], pixels[at + width + 1]);
            }
        }
    }

    private void takeSquare(int at, int first, int second, int third, int fourth) {
        luma[at] = luma(first);
        luma[at + 1] = luma(second);
        luma[at + size.width()] = luma(third);
        luma[at + size.width() + 1] = luma(fourth);
        int red4 = (first >> 16 & 0xff) + (second >> 16 & 0xff) + (third >> 16 & 0xff) + (fourth >> 16 & 0xff);
        int green4 = (first >> 8 & 0xff) + (second >> 8 & 0xff) + (third >> 8 & 0xff) + (fourth >> 8 & 0xff);
        int blue4 = (first & 0xff) + (second & 0xff) + (third & 0xff) + (fourth & 0xff);
        int chroma = (at / size.width() / 2) * (size.width() / 2) + at % size.width() / 2;
        blue[chroma] = (byte) (128 + (-6596 * red4 - 22189 * green4 + 28785 * blue4 + (1 << 17) >> 18));
        red[chroma] = (byte) (128 + (28785 * red4 - 26145 * green4 - 2640 * blue4 + (1 << 17) >> 18));
    }

    /** BT.709 in limited range, in units of 1/65536. */
    private static byte luma(int pixel) {
        int red = pixel >> 16 & 0xff;
        int green = pixel >> 8 & 0xff;
        int blue = pixel & 0xff;
        return (byte) (16 + (11966 * red + 40254 * green + 4064 * blue + (1 << 15) >> 16));
    }

    /** The picture in red, green and blue. */
    public BufferedImage toPicture() {
        BufferedImage picture = new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_INT_RGB);
        int[] pixels = pixels(picture);
        for (int y = 0; y < size.height(); y++) {
            for (int x = 0; x < size.width(); x++) {
                int at = y * size.width() + x;
                int chroma = (y / 2) * (size.width() / 2) + x / 2;
                pixels[at] = rgb((luma[at] & 0xff) - 16, (blue[chroma] & 0xff) - 128, (red[chroma] & 0xff) - 128);
            }
        }
        return picture;
    }

    private static int rgb(int brightness, int blueness, int redness) {
        int base = 76309 * brightness + (1 << 15);
        int red = clamped(base + 117489 * redness >> 16);
        int green = clamped(base - 13975 * blueness - 34925 * redness >> 16);
        int blue = clamped(base + 138438 * blueness >> 16);
        return red << 16 | green << 8 | blue;
    }

    private static int clamped(int value) {
        return Math.max(0, Math.min(255, value));
    }

    private static int[] pixels(BufferedImage picture) {
        return ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
    }

    /** Sets the square of two by two pixels whose chroma sample is (x, y). */
    void set(int x, int y, Colour colour) {
        int chroma = y * (size.width() / 2) + x;
        int at = 2 * y * size.width() + 2 * x;
        byte brightness = (byte) colour.luma();
        luma[at] = brightness;
        luma[at + 1] = brightness;
        luma[at + size.width()] = brightness;
        luma[at + size.width() + 1] = brightness;
        blue[chroma] = (byte) colour.blue();
        red[chroma] = (byte) colour.red();
    }

    /** Lays a colour over the picture where the mask covers it; the mask's upper left corner goes to (left, top). */
    void fill(Mask mask, int left, int top, Colour colour, double opacity) {
        int strength = (int) Math.round(opacity * 256);
        fillLuma(mask, left, top, colour.luma(), strength);
        for (int y = Math.max(0, top / 2); y < Math.min(size.height() / 2, (top + mask.height() + 1) / 2); y++) {
            for (int x = Math.max(0, left / 2); x < Math.min(size.width() / 2, (left + mask.width() + 1) / 2); x++) {
                int weight = square(mask, 2 * x - left, 2 * y - top) * strength >> 8;
                int at = y * (size.width() / 2) + x;
                blue[at] = mixed(blue[at], colour.blue(), weight);
                red[at] = mixed(red[at], colour.red(), weight);
            }
        }
    }

    private void fillLuma(Mask mask, int left, int top, int brightness, int strength) {
        int fromX = Math.max(0, -left);
        int toX = Math.min(mask.width(), size.width() - left);
        int toY = Math.min(mask.height(), size.height() - top);
        for (int y = Math.max(0, -top); y < toY; y++) {
            for (int x = fromX; x < toX; x++) {
                int at = (top + y) * size.width() + left + x;
                luma[at] = mixed(luma[at], brightness, mask.at(x, y) * strength >> 8);
            }
        }
    }

    private static int square(Mask mask, int x, int y) {
        return (mask.at(x, y) + mask.at(x + 1, y) + mask.at(x, y + 1) + mask.at(x + 1, y + 1) + 2) / 4;
    }

    private static byte mixed(byte under, int over, int weight) {
        int below = under & 0xff;
        return (byte) (below + ((over - below) * weight + 127) / 255);
    }
}
