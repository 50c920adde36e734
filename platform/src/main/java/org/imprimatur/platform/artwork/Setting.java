package org.imprimatur.platform.artwork;

import static org.imprimatur.platform.artwork.Shapes.box;
import static org.imprimatur.platform.artwork.Shapes.disc;
import static org.imprimatur.platform.artwork.Shapes.line;
import static org.imprimatur.platform.artwork.Shapes.oval;
import static org.imprimatur.platform.artwork.Shapes.polygon;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.util.Random;

/** The backdrop of a scene, in units of a hundredth of its height; it stands still. */
final class Setting {
    /** Where figures stand. */
    static final double GROUND = 90;

    private final Place place;
    private final Hour hour;
    private final long seed;
    private final double width;
    private final double hue;

    Setting(Place place, Hour hour, long seed, double width) {
        this.place = place;
        this.hour = hour;
        this.seed = seed;
        this.width = width;
        this.hue = new Random(seed).nextDouble();
    }

    void paint(Graphics2D graphics, Pen pen) {
        Random random = new Random(seed);
        paintSky(graphics, pen, random);
        switch (place) {
            case SEA -> sea(pen, random);
            case CITY -> city(pen, random);
            case FOREST -> forest(pen, random);
            case MOUNTAIN -> mountains(pen, random);
            case DESERT -> desert(pen, random);
            case SPACE -> space(pen, random);
            case ROOM -> room(pen, random);
            case STAGE -> stage(pen);
            case FIELD -> field(pen, random);
        }
    }

    private void paintSky(Graphics2D graphics, Pen pen, Random random) {
        boolean isSpace = place == Place.SPACE;
        Color top = isSpace ? Colours.hsl(0.68 + 0.2 * hue, 0.5, 0.12) : hour.zenith();
        Color low = isSpace
                ? Colours.hsl(0.72 + 0.2 * hue, 0.5, 0.3)
                : Colours.mixed(hour.horizon(), Colours.hsl(hue, 0.6, 0.7), 0.25);
        graphics.setPaint(new GradientPaint(0, 0, top, 0, 75, low));
        graphics.fillRect(0, 0, (int) Math.ceil(width) + 1, 101);
        if (isSpace || hour == Hour.NIGHT) {
            for (int star = 0; star < 70; star++) {
                double size = 0.2 + 0.35 * random.nextDouble();
                pen.flat(
                        disc(random.nextDouble() * width, random.nextDouble() * 70, size),
                        new Color(255, 255, 240, 210));
            }
        }
        if (place.isOutside()) {
            double x = width * (0.16 + 0.68 * random.nextDouble());
            double y = hour == Hour.NOON ? 17 : hour == Hour.NIGHT ? 20 : 44;
            for (int halo = 4; halo > 0; halo--) {
                pen.flat(disc(x, y, 8 + 4 * halo), Colours.faded(hour.sun(), 0.09));
            }
            pen.flat(disc(x, y, 8), hour.sun());
            if (hour == Hour.NIGHT) {
                pen.flat(disc(x + 3, y - 2, 6.6), Colours.mixed(hour.zenith(), hour.horizon(), 0.25));
            }
        }
    }

    private Color tone(double turn, double saturation, double lightness) {
        return hour.lit(Colours.hsl(hue + turn, saturation, lightness));
    }

    private Color tinted(int rgb, double part) {
        return hour.lit(Colours.mixed(new Color(rgb), Colours.hsl(hue, 0.5, 0.5), part));
    }

    /** A range of hills whose upper edge is at {@code level}. */
    private void range(Pen pen, double level, double height, double length, double phase, Color colour) {
        Path2D path = new Path2D.Double();
        path.moveTo(-2, 102);
        for (double x = -2; x <= width + 2; x += 1.5) {
            path.lineTo(
                    x, level - height * (Math.sin(x / length + phase) + 0.4 * Math.sin(2.3 * x / length + 2 * phase)));
        }
        path.lineTo(width + 2, 102);
        path.closePath();
        pen.fill(path, colour);
    }

    private void sea(Pen pen, Random random) {
        range(pen, 56, 4, 14, 9 * random.nextDouble(), tone(0.1, 0.2, 0.55));
        pen.flat(box(width / 2, 79, width + 4, 42, 0), tinted(0x3f93b5, 0.12));
        for (int row = 0; row < 6; row++) {
            for (double x = (row % 2) * 7; x < width; x += 14) {
                double y = 62 + row * 4.5;
                pen.stroke(line(x, y, x + 3 + row, y), 0.5, new Color(255, 255, 255, 70));
            }
        }
        for (double x = 3; x < width; x += 9) {
            pen.fill(box(x, 95, 2.4, 16, 0.5), tinted(0x6b4a33, 0.1));
        }
        pen.fill(box(width / 2, 93, width + 4, 8, 0), tinted(0x9a6d48, 0.1));
        pen.flat(box(width / 2, 90, width + 4, 0.8, 0), new Color(255, 255, 255, 50));
    }

    private void city(Pen pen, Random random) {
        for (int row = 0; row < 2; row++) {
            double x = -3;
            while (x < width) {
                double wide = 9 + 9 * random.nextDouble();
                double high = (row == 0 ? 42 : 26) + 20 * random.nextDouble();
                house(
                        pen,
                        random,
                        x,
                        wide,
                        high,
                        tone(0.07 * random.nextDouble() + 0.5 * row, 0.32, 0.62 - 0.18 * row));
                x += wide + 0.4;
            }
        }
        pen.fill(box(width / 2, 94, width + 4, 14, 0), tinted(0x6d6a74, 0.1));
        for (double x = 2; x < width; x += 12) {
            pen.flat(box(x, 96, 6, 0.9, 0), new Color(255, 255, 255, 120));
        }
    }

    private void house(Pen pen, Random random, double x, double wide, double high, Color wall) {
        pen.fill(box(x + wide / 2, 90 - high / 2, wide, high, 0), wall);
        if (random.nextBoolean()) {
            pen.fill(
                    polygon(x - 0.8, 90 - high, x + wide / 2, 82 - high, x + wide + 0.8, 90 - high),
                    tone(0.5, 0.45, 0.42));
        }
        for (double y = 94 - high; y < 84; y += 6) {
            for (double at = x + 2.4; at < x + wide - 1.5; at += 4) {
                boolean isLit = random.nextInt(hour == Hour.NOON ? 6 : 2) == 0;
                pen.flat(box(at, y, 1.9, 2.8, 0.3), isLit ? new Color(0xffe9a8) : Colours.darker(wall, 0.35));
            }
        }
    }

    private void forest(Pen pen, Random random) {
        range(pen, 64, 5, 12, 9 * random.nextDouble(), tone(0, 0.2, 0.5));
        for (int row = 0; row < 3; row++) {
            for (double x = random.nextDouble() * 6; x < width; x += 8 + 7 * random.nextDouble()) {
                tree(pen, x, 74 + 6 * row, 16 + 5 * row + 8 * random.nextDouble(), random.nextBoolean(), row);
            }
        }
        range(pen, 87, 1, 9, 3, tinted(0x5f8f4a, 0.18));
    }

    private void tree(Pen pen, double x, double foot, double high, boolean isFir, int row) {
        Color leaves = tinted(isFir ? 0x2f6b4c : 0x5d9a4f, 0.16 + 0.05 * row);
        pen.fill(box(x, foot - high * 0.2, high * 0.1, high * 0.5, 0.3), tinted(0x6b4a33, 0.1));
        if (isFir) {
            for (int layer = 0; layer < 3; layer++) {
                double y = foot - high * (0.25 + 0.25 * layer);
                double half = high * (0.32 - 0.07 * layer);
                pen.fill(polygon(x - half, y, x + half, y, x, y - high * 0.42), leaves);
            }
        } else {
            pen.fill(disc(x, foot - high * 0.75, high * 0.33), leaves);
            pen.flat(
                    disc(x - high * 0.1, foot - high * 0.85, high * 0.12),
                    Colours.faded(Colours.lighter(leaves, 0.4), 0.6));
        }
    }

    private void mountains(Pen pen, Random random) {
        for (int i = 0; i < 5; i++) {
            double x = width * (i + random.nextDouble()) / 5;
            double top = 20 + 22 * random.nextDouble();
            double half = 26 + 14 * random.nextDouble();
            pen.fill(polygon(x - half, 88, x, top, x + half, 88), tinted(0x7d8398, 0.22));
            double cap = 0.26;
            pen.flat(
                    polygon(
                            x,
                            top,
                            x + half * cap,
                            top + (88 - top) * cap,
                            x + half * 0.1,
                            top + (88 - top) * 0.2,
                            x,
                            top + (88 - top) * 0.3,
                            x - half * 0.12,
                            top + (88 - top) * 0.2,
                            x - half * cap,
                            top + (88 - top) * cap),
                    hour.lit(new Color(0xf5f7fb)));
        }
        range(pen, 83, 3, 16, 9 * random.nextDouble(), tinted(0xdfe8ee, 0.12));
    }

    private void desert(Pen pen, Random random) {
        range(pen, 62, 7, 20, 9 * random.nextDouble(), tinted(0xd9a066, 0.12));
        range(pen, 74, 6, 15, 9 * random.nextDouble(), tinted(0xe3b478, 0.08));
        for (double x = 8 + 9 * random.nextDouble(); x < width; x += 26 + 20 * random.nextDouble()) {
            Color green = tinted(0x4d8a57, 0.08);
            pen.limb(line(x, 84, x, 68), 3, green);
            pen.limb(Shapes.curve(x, 78, x - 6, 78, x - 6, 76, x - 6, 72), 2, green);
            pen.limb(Shapes.curve(x, 75, x + 6, 75, x + 6, 72, x + 6, 69), 2, green);
        }
        range(pen, 87, 2, 22, 2, tinted(0xf0c98e, 0.05));
    }

    private void space(Pen pen, Random random) {
        double x = width * (0.2 + 0.6 * random.nextDouble());
        Color planet = Colours.hsl(hue, 0.6, 0.6);
        pen.fill(disc(x, 30, 15), planet);
        pen.flat(oval(x - 3, 26, 9, 3), Colours.faded(Colours.lighter(planet, 0.5), 0.5));
        pen.flat(oval(x + 2, 36, 11, 2.4), Colours.faded(Colours.darker(planet, 0.4), 0.4));
        pen.placed(
                x,
                30,
                -0.3,
                1,
                1,
                () -> pen.stroke(Shapes.arc(0, 0, 25, 6, 155, 230), 2, Colours.hsl(hue + 0.15, 0.7, 0.8)));
        pen.fill(disc(width * 0.9 - x * 0.6, 14, 5), Colours.hsl(hue + 0.4, 0.4, 0.75));
        range(pen, 86, 2.5, 14, 9 * random.nextDouble(), Colours.hsl(hue + 0.55, 0.2, 0.62));
        for (int crater = 0; crater < 9; crater++) {
            double at = random.nextDouble() * width;
            pen.flat(
                    oval(at, 91 + 7 * random.nextDouble(), 3 + 3 * random.nextDouble(), 1),
                    Colours.hsl(hue + 0.55, 0.2, 0.48));
        }
    }

    private void room(Pen pen, Random random) {
        Color wall = Colours.hsl(hue, 0.36, 0.74);
        pen.flat(box(width / 2, 40, width + 4, 90, 0), wall);
        for (double x = 3; x < width; x += 8) {
            pen.flat(box(x, 40, 3.4, 90, 0), Colours.lighter(wall, 0.18));
        }
        double window = width * (0.3 + 0.4 * random.nextDouble());
        pen.fill(box(window, 34, 36, 34, 1), Colours.WHITE);
        pen.flat(box(window, 34, 32, 30, 0), hour.horizon());
        pen.flat(disc(window + 7, 28, 4.5), hour.sun());
        pen.flat(box(window, 34, 1.4, 30, 0), Colours.WHITE);
        pen.flat(box(window, 34, 32, 1.4, 0), Colours.WHITE);
        shelf(pen, random, window > width / 2 ? width * 0.16 : width * 0.84);
        pen.fill(box(width / 2, 94, width + 4, 18, 0), Colours.hsl(hue + 0.1, 0.35, 0.42));
        pen.flat(oval(width / 2, 94, width * 0.34, 4.5), Colours.hsl(hue + 0.5, 0.45, 0.55));
    }

    private void shelf(Pen pen, Random random, double x) {
        for (int row = 0; row < 3; row++) {
            double y = 28 + 18 * row;
            for (double at = x - 15; at < x + 14; at += 2.8) {
                double high = 8 + 4 * random.nextDouble();
                pen.fill(box(at, y - high / 2, 2.4, high, 0.3), Colours.hsl(random.nextDouble(), 0.5, 0.52));
            }
            pen.fill(box(x, y + 0.9, 34, 1.8, 0.4), new Color(0x8a5d3b));
        }
    }

    private void stage(Pen pen) {
        pen.flat(box(width / 2, 50, width + 4, 104, 0), Colours.hsl(hue, 0.5, 0.2));
        for (int lamp = -1; lamp <= 1; lamp++) {
            double x = width / 2 + lamp * width * 0.3;
            double to = width / 2 + lamp * width * 0.12;
            pen.flat(
                    polygon(x - 2, 0, x + 2, 0, to + 20, 92, to - 20, 92),
                    Colours.faded(Colours.hsl(hue + 0.2 * lamp + 0.1, 0.8, 0.8), 0.2));
        }
        pen.fill(box(width / 2, 95, width + 4, 18, 0), new Color(0x9b6b43));
        for (double x = 0; x < width; x += 10) {
            pen.flat(box(x, 95, 0.4, 18, 0), new Color(0x6f4a2d));
        }
        Color curtain = Colours.hsl(hue + 0.95, 0.65, 0.4);
        for (int side = 0; side < 2; side++) {
            for (int fold = 0; fold < 4; fold++) {
                double x = side == 0 ? 2 + fold * 4.4 : width - 2 - fold * 4.4;
                pen.fill(box(x, 46, 5, 96 - fold * 2, 2), fold % 2 == 0 ? curtain : Colours.darker(curtain, 0.2));
            }
        }
        for (double x = 5; x < width + 8; x += 11) {
            pen.fill(oval(x, 2, 7, 9), curtain);
        }
    }

    private void field(Pen pen, Random random) {
        range(pen, 62, 5, 22, 9 * random.nextDouble(), tinted(0x8bb36b, 0.2));
        range(pen, 72, 5, 17, 9 * random.nextDouble(), tinted(0x79a857, 0.15));
        for (double x = 10 * random.nextDouble(); x < width; x += 30 + 30 * random.nextDouble()) {
            tree(pen, x, 74, 18, false, 1);
        }
        range(pen, 84, 2, 24, 9 * random.nextDouble(), tinted(0x6b9c4c, 0.12));
        for (int flower = 0; flower < 60; flower++) {
            pen.flat(
                    disc(random.nextDouble() * width, 87 + 12 * random.nextDouble(), 0.7),
                    Colours.hsl(random.nextDouble(), 0.8, 0.75));
        }
    }
}
