package org.imprimatur.platform.artwork;

import static org.imprimatur.platform.artwork.Shapes.arc;
import static org.imprimatur.platform.artwork.Shapes.blob;
import static org.imprimatur.platform.artwork.Shapes.box;
import static org.imprimatur.platform.artwork.Shapes.disc;
import static org.imprimatur.platform.artwork.Shapes.line;
import static org.imprimatur.platform.artwork.Shapes.oval;
import static org.imprimatur.platform.artwork.Shapes.segment;

import java.awt.Color;
import java.util.Random;

/** Invented people: large heads on small bodies, told apart by skin, hair, glasses, hats and clothes. */
final class People {
    private static final Color[] SKINS = {
        new Color(0xf6d3b8),
        new Color(0xe8b48f),
        new Color(0xd2976b),
        new Color(0xb0764a),
        new Color(0x8a5636),
        new Color(0x5f3a26)
    };
    private static final Color[] HAIRS = {
        new Color(0x2a211d),
        new Color(0x4a2f20),
        new Color(0x7b4a25),
        new Color(0xb4652c),
        new Color(0xd9b26a),
        new Color(0x3b2b3f)
    };
    private static final double FACE = 33;

    private final Pen pen;
    private final Look look;
    private final double seconds;
    private final Color skin;
    private final Color hair;
    private final Color coat;
    private final Color extra;
    private final double wide;

    private People(Pen pen, Look look, double seconds) {
        this.pen = pen;
        this.look = look;
        this.seconds = seconds;
        Random random = look.random();
        skin = skin(random);
        Color natural = HAIRS[random.nextInt(HAIRS.length)];
        hair = look.has(Trait.GREY_HAIR) ? new Color(0xd3d4d8) : natural;
        double hue = random.nextDouble();
        coat = Colours.hsl(hue, 0.5, 0.42);
        extra = Colours.hsl(hue + 0.42, 0.65, 0.58);
        wide = 18.5 + 3 * random.nextDouble();
    }

    private Color skin(Random random) {
        int any = random.nextInt(SKINS.length);
        if (look.has(Trait.DARK_SKIN)) {
            return SKINS[4 + any % 2];
        }
        return SKINS[look.has(Trait.LIGHT_SKIN) ? any % 2 : any];
    }

    static void person(Pen pen, Look look, double seconds) {
        new People(pen, look, seconds).draw();
    }

    private void draw() {
        double step = 5 * Math.sin(seconds * 6);
        pen.limb(line(44, 82, 43 + step, 97), 6, Colours.darker(coat, 0.45));
        pen.limb(line(56, 82, 57 - step, 97), 6, Colours.darker(coat, 0.45));
        backHair();
        pen.limb(line(34, 66, 27 - step / 2, 82), 6.5, coat);
        pen.limb(line(66, 66, 73 + step / 2, 82), 6.5, coat);
        pen.fill(blob(50, 54, 64, 58, 70, 70, 68, 86, 50, 89, 32, 86, 30, 70, 36, 58), coat);
        pen.flat(box(50, 55.5, 11, 8, 4), Colours.darker(skin, 0.12));
        collar();
        pen.fill(disc(50 - wide, FACE + 3, 4), skin);
        pen.fill(disc(50 + wide, FACE + 3, 4), skin);
        pen.fill(
                blob(50, 11, 50 + wide, 22, 50 + wide, 38, 60, 52, 50, 55, 40, 52, 50 - wide, 38, 50 - wide, 22), skin);
        features();
        frontHair();
        wearing();
    }

    private void collar() {
        if (look.has(Trait.SCARF)) {
            pen.fill(box(50, 60, 31, 8, 4), extra);
            pen.fill(box(59, 69, 8, 15, 3), Colours.darker(extra, 0.1));
        } else {
            pen.flat(Shapes.polygon(43, 57, 50, 66, 57, 57, 60, 60, 50, 72, 40, 60), Colours.lighter(extra, 0.3));
        }
    }

    private void features() {
        boolean blinks = seconds % 2.7 > 2.55;
        Color dark = new Color(0x2b2026);
        for (int side = -1; side <= 1; side += 2) {
            double x = 50 + side * 8.2;
            if (blinks) {
                pen.stroke(line(x - 2.2, FACE, x + 2.2, FACE), 1.2, dark);
            } else {
                pen.flat(oval(x, FACE, 2.2, 2.9), dark);
                pen.flat(disc(x + 0.8, FACE - 1, 0.8), Color.WHITE);
            }
            pen.stroke(arc(x, FACE - 4.5, 4, 2.4, 35, 110), 1.5, Colours.darker(hair, 0.1));
            pen.flat(oval(50 + side * 12, FACE + 7.5, 3.6, 2.4), new Color(226, 90, 80, 60));
        }
        pen.stroke(arc(50, FACE + 4.3, 2.2, 1.7, 200, 140), 1.3, Colours.darker(skin, 0.3));
        pen.flat(segment(50, FACE + 9.5, 5.6, 5, 180, 180), new Color(0x8c3b3b));
        pen.flat(segment(50, FACE + 9.5, 4.6, 1.8, 180, 180), Color.WHITE);
        if (look.has(Trait.BEARD)) {
            pen.flat(
                    blob(
                            32, 36, 35, 44, 43, 42, 50, 41, 57, 42, 65, 44, 68, 36, 66, 50, 58, 59, 50, 61, 42, 59, 34,
                            50),
                    hair);
            pen.flat(segment(50, FACE + 11, 5, 4.4, 180, 180), new Color(0x8c3b3b));
        }
        if (look.has(Trait.GLASSES)) {
            glasses(dark);
        }
    }

    private void glasses(Color dark) {
        for (int side = -1; side <= 1; side += 2) {
            pen.flat(disc(50 + side * 8.6, FACE + 0.3, 6.3), new Color(255, 255, 255, 70));
            pen.stroke(disc(50 + side * 8.6, FACE + 0.3, 6.3), 1.5, dark);
            pen.stroke(line(50 + side * 15, FACE, 50 + side * wide, FACE - 1), 1.3, dark);
        }
        pen.stroke(line(48, FACE - 0.5, 52, FACE - 0.5), 1.5, dark);
    }

    private void backHair() {
        if (look.has(Trait.LONG_HAIR)) {
            pen.fill(blob(50, 6, 73, 18, 76, 44, 73, 66, 62, 70, 50, 64, 38, 70, 27, 66, 24, 44, 27, 18), hair);
        } else if (look.has(Trait.CURLS)) {
            for (int i = 0; i < 11; i++) {
                double angle = Math.PI * (0.86 + 0.128 * i);
                pen.fill(disc(50 + 22 * Math.cos(angle), 30 + 21 * Math.sin(angle), 8.4), hair);
            }
        }
    }

    private void frontHair() {
        if (look.has(Trait.HEADSCARF)) {
            pen.fill(blob(50, 5, 74, 16, 74, 42, 70, 63, 50, 70, 30, 63, 26, 42, 26, 16), extra);
            pen.flat(blob(50, 17, 64, 22, 67, 36, 60, 51, 50, 55, 40, 51, 33, 36, 36, 22), skin);
            features();
        } else if (look.has(Trait.BALD)) {
            pen.flat(oval(41, 18, 6, 3), new Color(255, 255, 255, 70));
        } else if (look.has(Trait.CURLS)) {
            for (int i = 0; i < 6; i++) {
                pen.fill(disc(33 + i * 6.8, 15 - 3.5 * Math.sin(Math.PI * i / 5), 6.8), hair);
            }
        } else if (look.has(Trait.LONG_HAIR)) {
            pen.fill(blob(50, 6, 68, 11, 74, 32, 67, 30, 62, 20, 50, 18, 38, 20, 33, 30, 26, 32, 32, 11), hair);
        } else {
            pen.fill(blob(50, 5, 66, 8, 72, 26, 67, 31, 64, 22, 52, 17, 40, 21, 33, 31, 28, 26, 33, 9), hair);
        }
    }

    private void wearing() {
        if (look.has(Trait.HAT)) {
            pen.fill(blob(34, 18, 36, 2, 44, -1, 50, 1, 56, -1, 64, 2, 66, 18), Colours.darker(coat, 0.25));
            pen.flat(box(50, 15, 31, 5, 1), extra);
            pen.fill(oval(50, 18.5, 29, 4.6), Colours.darker(coat, 0.3));
        }
        if (look.has(Trait.CROWN)) {
            pen.fill(Shapes.polygon(34, 17, 32, 2, 41, 9, 50, -1, 59, 9, 68, 2, 66, 17), new Color(0xf0bf3c));
        }
        if (look.has(Trait.BOW)) {
            pen.fill(Shapes.polygon(66, 12, 76, 5, 77, 18), extra);
            pen.fill(Shapes.polygon(66, 12, 56, 4, 55, 17), extra);
            pen.fill(disc(66, 12, 3), Colours.lighter(extra, 0.2));
        }
    }
}
