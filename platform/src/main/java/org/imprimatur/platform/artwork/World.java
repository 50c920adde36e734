package org.imprimatur.platform.artwork;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Random;

/** A scene made from a prompt: the same prompt is always the same place, hour, weather, cast and hand. */
public final class World {
    private final Words words;
    private final Random random;
    private final long seed;
    private final Style style;
    private final Weather weather;
    private final List<Look> cast;
    private final double width;
    private final int height;
    private final BufferedImage backdrop;
    private final BufferedImage picture;

    /**
     * @param subjects handles that are in the scene
     * @param seed decides whatever the prompt leaves open
     */
    public World(String prompt, List<String> subjects, long seed, int width, int height) {
        this.seed = seed * 0x9E3779B97F4A7C15L;
        random = new Random(this.seed);
        words = new Words(prompt);
        this.width = 100.0 * width / height;
        this.height = height;
        style = style();
        Hour hour = Hour.of(words, random);
        Place place = Place.of(words, random);
        weather = place.isOutside() || place == Place.STAGE ? Weather.of(words, random) : Weather.CLEAR;
        cast = Cast.of(prompt, subjects, style);
        backdrop = Picture.blank(width, height);
        picture = Picture.blank(width, height);
        paintBackdrop(new Setting(place, hour, this.seed, this.width));
    }

    private Style style() {
        Style any = List.of(Style.SOFT, Style.SOFT, Style.INK, Style.PAPER).get(random.nextInt(4));
        if (words.haveAny(List.of("cartoon", "comic", "ink"))) {
            return Style.INK;
        }
        return words.haveAny(List.of("paper", "cut-out", "cutout")) ? Style.PAPER : any;
    }

    private void paintBackdrop(Setting setting) {
        Graphics2D graphics = backdrop.createGraphics();
        Pen pen = new Pen(graphics, style == Style.INK ? Style.SOFT : style);
        graphics.scale(height / 100.0, height / 100.0);
        setting.paint(graphics, pen);
        graphics.dispose();
    }

    /** The picture of one moment; it is drawn over by the next. */
    public BufferedImage at(double seconds) {
        Graphics2D graphics = picture.createGraphics();
        graphics.drawImage(backdrop, 0, 0, null);
        Pen pen = new Pen(graphics, style);
        graphics.scale(height / 100.0, height / 100.0);
        for (int i = 0; i < cast.size(); i++) {
            paintActor(pen, i, seconds);
        }
        weather.paint(pen, width, seed, seconds);
        graphics.dispose();
        return picture;
    }

    /** The first of the cast is the largest and walks a little; the others stand around. */
    private void paintActor(Pen pen, int index, double seconds) {
        Look look = cast.get(index);
        double size = Math.min(1, width / 100) * (index == 0 ? 0.6 : 0.46) * (cast.size() == 1 ? 1.12 : 1);
        double[] places = {cast.size() == 1 ? 0.5 : 0.36, 0.68, 0.14, 0.88};
        double x = width * places[index] + (index == 0 ? 2.5 * seconds - 4 : 1.2 * Math.sin(seconds + index));
        double hop = Math.abs(Math.sin(seconds * 4 + index)) * 1.4;
        double foot = Setting.GROUND + (index == 0 ? 4 : 1);
        pen.flat(Shapes.oval(x, foot - 0.5, 26 * size, 2.6), new Color(0, 0, 0, 60));
        pen.placed(
                x - 50 * size,
                foot - 98 * size - hop,
                0,
                size,
                size,
                () -> look.kind().draw(pen, look, seconds));
    }
}
