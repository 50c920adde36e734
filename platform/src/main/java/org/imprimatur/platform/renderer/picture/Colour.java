package org.imprimatur.platform.renderer.picture;

/**
 * A colour as limited-range Y'CbCr of Rec. ITU-R BT.709: luma 16..235, chroma 16..240. The encoder is fed these values as
 * they are, and the stream says so, because its own RGB path writes full range without signalling it.
 */
public record Colour(int luma, int blue, int red) {
    private static final double RED_WEIGHT = 0.2126;
    private static final double BLUE_WEIGHT = 0.0722;

    /** From sRGB components, each 0..1. */
    public static Colour ofRgb(double red, double green, double blue) {
        double luma = RED_WEIGHT * red + (1 - RED_WEIGHT - BLUE_WEIGHT) * green + BLUE_WEIGHT * blue;
        double blueDifference = (blue - luma) / (2 * (1 - BLUE_WEIGHT));
        double redDifference = (red - luma) / (2 * (1 - RED_WEIGHT));
        return new Colour(round(16 + 219 * luma), round(128 + 224 * blueDifference), round(128 + 224 * redDifference));
    }

    /** From hue in turns, saturation and lightness 0..1. */
    public static Colour ofHsl(double hue, double saturation, double lightness) {
        double reach = saturation * Math.min(lightness, 1 - lightness);
        return ofRgb(
                channel(0, hue, lightness, reach),
                channel(8, hue, lightness, reach),
                channel(4, hue, lightness, reach));
    }

    /** The colour {@code part} (0..1) of the way to the other. */
    public Colour towards(Colour other, double part) {
        return new Colour(
                round(luma + (other.luma - luma) * part),
                round(blue + (other.blue - blue) * part),
                round(red + (other.red - red) * part));
    }

    private static double channel(int offset, double hue, double lightness, double reach) {
        double turn = (offset + (hue - Math.floor(hue)) * 12) % 12;
        return lightness - reach * Math.max(-1, Math.min(Math.min(turn - 3, 9 - turn), 1));
    }

    private static int round(double value) {
        return (int) Math.round(value);
    }
}
