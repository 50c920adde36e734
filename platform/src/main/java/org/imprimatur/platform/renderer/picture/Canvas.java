package org.imprimatur.platform.renderer.picture;

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

    /** A disc with a soft edge of the given width in pixels. */
    void disc(double centreX, double centreY, double radius, double softness, Colour colour, double opacity) {
        double reach = radius + softness;
        int bottom = Math.min(size.height() / 2 - 1, (int) ((centreY + reach) / 2));
        int right = Math.min(size.width() / 2 - 1, (int) ((centreX + reach) / 2));
        for (int y = Math.max(0, (int) ((centreY - reach) / 2)); y <= bottom; y++) {
            for (int x = Math.max(0, (int) ((centreX - reach) / 2)); x <= right; x++) {
                double distance = Math.hypot(2 * x + 1 - centreX, 2 * y + 1 - centreY);
                double covered = Math.max(0, Math.min(1, (radius - distance) / softness + 0.5));
                blend(x, y, colour, (int) (covered * opacity * 255));
            }
        }
    }

    /** Mixes a colour into the square of two by two pixels at chroma sample (x, y); the weight is 0..255. */
    void blend(int x, int y, Colour colour, int weight) {
        int chroma = y * (size.width() / 2) + x;
        int at = 2 * y * size.width() + 2 * x;
        luma[at] = mixed(luma[at], colour.luma(), weight);
        luma[at + 1] = mixed(luma[at + 1], colour.luma(), weight);
        luma[at + size.width()] = mixed(luma[at + size.width()], colour.luma(), weight);
        luma[at + size.width() + 1] = mixed(luma[at + size.width() + 1], colour.luma(), weight);
        blue[chroma] = mixed(blue[chroma], colour.blue(), weight);
        red[chroma] = mixed(red[chroma], colour.red(), weight);
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
