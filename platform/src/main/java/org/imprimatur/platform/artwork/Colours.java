package org.imprimatur.platform.artwork;

import java.awt.Color;

/** Colours by hue in turns, saturation and lightness 0..1. */
final class Colours {
    static final Color INK = new Color(0x23, 0x22, 0x2e);
    static final Color WHITE = new Color(0xfd, 0xfb, 0xf6);

    private Colours() {}

    static Color hsl(double hue, double saturation, double lightness) {
        double reach = saturation * Math.min(lightness, 1 - lightness);
        return new Color(
                channel(0, hue, lightness, reach),
                channel(8, hue, lightness, reach),
                channel(4, hue, lightness, reach));
    }

    static Color mixed(Color one, Color other, double part) {
        return new Color(
                mix(one.getRed(), other.getRed(), part),
                mix(one.getGreen(), other.getGreen(), part),
                mix(one.getBlue(), other.getBlue(), part),
                mix(one.getAlpha(), other.getAlpha(), part));
    }

    static Color lighter(Color colour, double part) {
        return mixed(colour, Color.WHITE, part);
    }

    static Color darker(Color colour, double part) {
        return mixed(colour, Color.BLACK, part);
    }

    static Color faded(Color colour, double opacity) {
        return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), (int) (255 * opacity));
    }

    private static float channel(int offset, double hue, double lightness, double reach) {
        double turn = (offset + (hue - Math.floor(hue)) * 12) % 12;
        double value = lightness - reach * Math.max(-1, Math.min(Math.min(turn - 3, 9 - turn), 1));
        return (float) Math.max(0, Math.min(1, value));
    }

    private static int mix(int one, int other, double part) {
        return (int) Math.round(one + (other - one) * Math.max(0, Math.min(1, part)));
    }
}
