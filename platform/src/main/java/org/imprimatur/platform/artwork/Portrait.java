package org.imprimatur.platform.artwork;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Random;

/** A figure before a plain background, as its owner would register it. */
public final class Portrait {
    private static final int COARSE = 80;

    /** In the middle of a stride, eyes open. */
    private static final double MOMENT = 0.8;

    private Portrait() {}

    /** A square picture in red, green and blue. */
    public static BufferedImage of(Look look, int side) {
        if (look.style() != Style.PIXEL) {
            return drawn(look, side);
        }
        BufferedImage picture = Picture.blank(side, side);
        Graphics2D graphics = picture.createGraphics();
        graphics.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
        graphics.drawImage(drawn(look, COARSE), 0, 0, side, side, null);
        graphics.dispose();
        return picture;
    }

    private static BufferedImage drawn(Look look, int side) {
        BufferedImage picture = Picture.blank(side, side);
        Graphics2D graphics = picture.createGraphics();
        Pen pen = new Pen(graphics, look.style());
        graphics.scale(side / 100.0, side / 100.0);
        paintBackground(graphics, pen, look);
        double scale = 0.88 / look.kind().visible();
        double top = look.kind() == Kind.PERSON ? 13 : 8;
        pen.placed(50 - 50 * scale, top, 0, scale, scale, () -> look.kind().draw(pen, look, MOMENT));
        graphics.dispose();
        return picture;
    }

    private static void paintBackground(Graphics2D graphics, Pen pen, Look look) {
        Random random = new Random(look.seed().hashCode() * 31L + look.style().ordinal());
        double hue = random.nextDouble();
        Color light = Colours.hsl(hue, 0.45, 0.84);
        Color deep = Colours.hsl(hue + 0.08, 0.42, 0.62);
        graphics.setPaint(new GradientPaint(0, 0, light, 30, 100, deep));
        graphics.fillRect(0, 0, 100, 100);
        switch (look.style()) {
            case SOFT -> pen.flat(Shapes.disc(50, 52, 40), Colours.faded(Color.WHITE, 0.28));
            case INK -> paintRays(pen, light);
            case PAPER -> paintHills(pen, hue);
            case PIXEL -> paintStars(pen, random, hue);
        }
    }

    private static void paintRays(Pen pen, Color light) {
        for (int ray = 0; ray < 12; ray++) {
            double from = Math.PI * ray / 6;
            double to = from + Math.PI / 12;
            pen.flat(
                    Shapes.polygon(
                            50,
                            55,
                            50 + 90 * Math.cos(from),
                            55 + 90 * Math.sin(from),
                            50 + 90 * Math.cos(to),
                            55 + 90 * Math.sin(to)),
                    Colours.faded(Colours.lighter(light, 0.5), 0.6));
        }
    }

    private static void paintHills(Pen pen, double hue) {
        pen.fill(Shapes.disc(78, 24, 13), Colours.hsl(0.13, 0.8, 0.78));
        for (int hill = 0; hill < 3; hill++) {
            double y = 58 + 14 * hill;
            pen.fill(
                    Shapes.blob(
                            -10,
                            y + 4,
                            20,
                            y - 9 + 8 * (hill % 2),
                            55,
                            y + 3,
                            85,
                            y - 7 * (1 - hill % 2),
                            115,
                            y + 3,
                            115,
                            125,
                            -10,
                            125),
                    Colours.hsl(hue + 0.05 * hill, 0.32, 0.7 - 0.09 * hill));
        }
    }

    private static void paintStars(Pen pen, Random random, double hue) {
        pen.flat(Shapes.box(50, 50, 100, 100, 0), Colours.hsl(hue, 0.4, 0.24));
        for (int star = 0; star < 40; star++) {
            double size = random.nextInt(3) == 0 ? 2.5 : 1.25;
            pen.flat(
                    Shapes.box(random.nextInt(100), random.nextInt(100), size, size, 0),
                    Colours.hsl(hue + 0.4 * random.nextDouble(), 0.6, 0.8));
        }
        pen.flat(Shapes.box(50, 97, 100, 14, 0), Colours.hsl(hue + 0.5, 0.4, 0.4));
    }
}
