package org.imprimatur.platform.artwork;

import static org.imprimatur.platform.artwork.Shapes.arc;
import static org.imprimatur.platform.artwork.Shapes.blob;
import static org.imprimatur.platform.artwork.Shapes.box;
import static org.imprimatur.platform.artwork.Shapes.curve;
import static org.imprimatur.platform.artwork.Shapes.disc;
import static org.imprimatur.platform.artwork.Shapes.line;
import static org.imprimatur.platform.artwork.Shapes.oval;
import static org.imprimatur.platform.artwork.Shapes.polygon;

import java.awt.Color;
import java.util.Random;

/** Invented animals. */
final class Animals {
    private static final Color DARK = new Color(0x2a2228);
    private static final Color[] FURS = {
        new Color(0xe39a4e),
        new Color(0x8c8f98),
        new Color(0x3d3a42),
        new Color(0xf0e4d0),
        new Color(0x9a6a42),
        new Color(0xc9b08c)
    };

    private Animals() {}

    static void cat(Pen pen, Look look, double seconds) {
        Color fur = FURS[look.random().nextInt(FURS.length)];
        Color pale = Colours.lighter(fur, 0.45);
        double wag = 8 * Math.sin(seconds * 3);
        pen.limb(curve(68, 88, 96, 90, 90 + wag, 60, 82 + wag, 52), 7, fur);
        pen.fill(blob(50, 50, 66, 62, 72, 84, 66, 97, 50, 98, 34, 97, 28, 84, 34, 62), fur);
        pen.flat(oval(50, 80, 12, 15), pale);
        pen.fill(oval(40, 96, 8, 4), pale);
        pen.fill(oval(60, 96, 8, 4), pale);
        pen.fill(polygon(25, 32, 23, 4, 44, 18), fur);
        pen.fill(polygon(75, 32, 77, 4, 56, 18), fur);
        pen.flat(polygon(28, 24, 27, 11, 37, 18), new Color(0xe8a3a0));
        pen.flat(polygon(72, 24, 73, 11, 63, 18), new Color(0xe8a3a0));
        pen.fill(blob(50, 14, 70, 20, 78, 38, 68, 54, 50, 59, 32, 54, 22, 38, 30, 20), fur);
        for (int i = -1; i <= 1; i++) {
            pen.stroke(line(50 + 6 * i, 16 + Math.abs(i), 50 + 5 * i, 24), 2, Colours.darker(fur, 0.3));
        }
        pen.flat(oval(50, 48, 12, 8), pale);
        eyes(pen, 50, 36, 11, 5.4, Colours.hsl(0.12 + 0.25 * look.random().nextDouble(), 0.7, 0.55), seconds);
        pen.flat(polygon(47, 44, 53, 44, 50, 48), new Color(0xd9777a));
        smile(pen, 50, 48);
        for (int side = -1; side <= 1; side += 2) {
            pen.stroke(line(50 + side * 14, 47, 50 + side * 33, 43), 0.8, DARK);
            pen.stroke(line(50 + side * 14, 50, 50 + side * 33, 52), 0.8, DARK);
        }
        wearing(pen, look, 50, 60, 16);
    }

    static void dog(Pen pen, Look look, double seconds) {
        Random random = look.random();
        Color fur = FURS[random.nextInt(FURS.length)];
        Color patch = Colours.darker(fur, 0.35);
        double wag = 6 * Math.sin(seconds * 9);
        pen.limb(curve(66, 84, 80, 84, 86, 74, 88 + wag, 62), 6, fur);
        pen.fill(blob(50, 52, 65, 62, 70, 84, 65, 97, 50, 98, 35, 97, 30, 84, 35, 62), fur);
        pen.flat(oval(50, 78, 11, 14), Colours.lighter(fur, 0.5));
        pen.fill(oval(39, 96, 9, 4), fur);
        pen.fill(oval(61, 96, 9, 4), fur);
        pen.fill(blob(50, 10, 68, 15, 73, 34, 66, 54, 50, 60, 34, 54, 27, 34, 32, 15), fur);
        pen.flat(oval(60, 32, 9, 11), patch);
        pen.fill(blob(30, 14, 20, 16, 14, 34, 17, 50, 25, 49, 31, 30), patch);
        pen.fill(blob(70, 14, 80, 16, 86, 34, 83, 50, 75, 49, 69, 30), patch);
        pen.fill(oval(50, 47, 15, 11), Colours.lighter(fur, 0.5));
        eyes(pen, 50, 33, 10, 4.4, new Color(0x5a3a20), seconds);
        pen.flat(oval(50, 41, 5.4, 3.8), DARK);
        pen.flat(disc(48.5, 40, 1.2), new Color(255, 255, 255, 160));
        smile(pen, 50, 47);
        pen.fill(blob(50, 52, 54, 54, 53, 61, 50, 63, 47, 61, 46, 54), new Color(0xe0717a));
        wearing(pen, look, 50, 64, 17);
    }

    static void parrot(Pen pen, Look look, double seconds) {
        double hue = look.random().nextDouble();
        Color body = Colours.hsl(hue, 0.72, 0.46);
        Color wing = Colours.hsl(hue + 0.3, 0.75, 0.5);
        double flap = 4 * Math.sin(seconds * 5);
        pen.limb(line(14, 96, 86, 96), 5, new Color(0x7a5334));
        pen.fill(polygon(44, 74, 62, 76, 70, 99, 60, 94, 56, 100, 50, 92), Colours.hsl(hue + 0.6, 0.7, 0.5));
        pen.fill(blob(48, 12, 66, 20, 72, 46, 68, 74, 54, 92, 40, 90, 30, 70, 28, 36), body);
        pen.flat(blob(40, 46, 50, 52, 50, 76, 42, 86, 34, 70), Colours.lighter(body, 0.4));
        pen.fill(blob(60, 44, 74 + flap, 50, 76 + flap, 72, 66, 90, 58, 76), wing);
        pen.fill(blob(62, 48, 70 + flap, 54, 70 + flap, 66, 63, 72), Colours.hsl(hue + 0.16, 0.85, 0.6));
        for (int i = -1; i <= 1; i++) {
            pen.fill(blob(48 + 5 * i, 14, 45 + 9 * i, 2 + Math.abs(i) * 3, 51 + 7 * i, 6), wing);
        }
        pen.flat(oval(42, 33, 11, 11), Colours.WHITE);
        pen.fill(blob(34, 34, 42, 30, 44, 40, 36, 48, 25, 54, 20, 46, 24, 38), new Color(0x3c3a40));
        eye(pen, 43, 30, 4.6, new Color(0xe9b534), seconds);
        pen.limb(line(46, 90, 46, 96), 3, new Color(0x6d5a50));
        pen.limb(line(54, 90, 54, 96), 3, new Color(0x6d5a50));
        wearing(pen, look, 47, 56, 15);
    }

    static void fox(Pen pen, Look look, double seconds) {
        Color fur = Colours.hsl(0.04 + 0.04 * look.random().nextDouble(), 0.78, 0.54);
        double wag = 5 * Math.sin(seconds * 3);
        pen.fill(blob(62, 92, 84, 92, 96 + wag, 74, 90 + wag, 52, 80, 62, 72, 78), fur);
        pen.fill(blob(90 + wag, 52, 96 + wag, 66, 86 + wag, 68, 80, 62), Colours.WHITE);
        pen.fill(blob(48, 54, 62, 64, 68, 86, 60, 98, 48, 98, 36, 98, 28, 86, 34, 64), fur);
        pen.flat(blob(48, 58, 56, 68, 54, 86, 48, 92, 42, 86, 40, 68), Colours.WHITE);
        pen.fill(oval(40, 96, 7, 4), DARK);
        pen.fill(oval(56, 96, 7, 4), DARK);
        pen.fill(polygon(20, 34, 18, 2, 42, 20), fur);
        pen.fill(polygon(76, 34, 78, 2, 54, 20), fur);
        pen.flat(polygon(22, 20, 20, 7, 32, 16), DARK);
        pen.flat(polygon(74, 20, 76, 7, 64, 16), DARK);
        pen.fill(polygon(48, 14, 70, 18, 84, 42, 60, 54, 48, 62, 36, 54, 12, 42, 26, 18), fur);
        pen.flat(polygon(12.5, 42, 36, 40, 48, 52, 60, 40, 83.5, 42, 60, 54, 48, 61, 36, 54), Colours.WHITE);
        eyes(pen, 48, 35, 12, 4.4, new Color(0xc9822b), seconds);
        pen.flat(oval(48, 57, 4.2, 3.4), DARK);
        wearing(pen, look, 48, 66, 14);
    }

    static void owl(Pen pen, Look look, double seconds) {
        double hue = look.random().nextDouble();
        Color body = Colours.hsl(hue, 0.34, 0.42);
        Color pale = Colours.lighter(body, 0.5);
        pen.fill(polygon(26, 24, 24, 4, 44, 16), body);
        pen.fill(polygon(74, 24, 76, 4, 56, 16), body);
        pen.fill(blob(50, 10, 74, 20, 82, 50, 76, 82, 50, 95, 24, 82, 18, 50, 26, 20), body);
        pen.flat(blob(50, 48, 66, 58, 64, 80, 50, 88, 36, 80, 34, 58), pale);
        for (int row = 0; row < 3; row++) {
            for (int i = -1; i <= 1; i++) {
                pen.stroke(arc(50 + i * 9, 60 + row * 8, 4, 4, 200, 140), 1.6, Colours.darker(body, 0.05));
            }
        }
        pen.fill(blob(22, 44, 30, 52, 32, 74, 24, 86, 15, 70, 15, 54), Colours.darker(body, 0.22));
        pen.fill(blob(78, 44, 70, 52, 68, 74, 76, 86, 85, 70, 85, 54), Colours.darker(body, 0.22));
        pen.fill(disc(37, 34, 14), pale);
        pen.fill(disc(63, 34, 14), pale);
        eye(pen, 37, 34, 8, new Color(0xe8a92c), seconds);
        eye(pen, 63, 34, 8, new Color(0xe8a92c), seconds);
        pen.fill(polygon(45, 41, 55, 41, 50, 52), new Color(0xe39a3a));
        pen.fill(oval(42, 95, 7, 4), new Color(0xe39a3a));
        pen.fill(oval(58, 95, 7, 4), new Color(0xe39a3a));
        wearing(pen, look, 50, 52, 14);
    }

    static void whale(Pen pen, Look look, double seconds) {
        Color skin = Colours.hsl(0.52 + 0.16 * look.random().nextDouble(), 0.48, 0.48);
        double bob = 2 * Math.sin(seconds * 2);
        Color water = new Color(170, 220, 240, 220);
        pen.limb(curve(40, 40 + bob, 40, 26, 34, 18, 26, 20 + bob), 4, water);
        pen.limb(curve(40, 40 + bob, 40, 26, 46, 16, 55, 20 - bob), 4, water);
        pen.fill(blob(78, 62 + bob, 90, 44, 80, 30, 96, 34, 100, 50, 92, 72), skin);
        pen.fill(
                blob(8, 64 + bob, 14, 46 + bob, 40, 36 + bob, 68, 46 + bob, 92, 58, 88, 78, 64, 94, 30, 94, 12, 82),
                skin);
        pen.flat(blob(11, 72 + bob, 30, 78, 60, 78, 76, 80, 62, 92.5, 32, 92.5, 14, 82), Colours.lighter(skin, 0.62));
        for (int i = 0; i < 5; i++) {
            pen.stroke(
                    curve(20 + 8 * i, 80, 24 + 8 * i, 84, 26 + 8 * i, 88, 30 + 8 * i, 91),
                    1,
                    Colours.lighter(skin, 0.25));
        }
        eye(pen, 29, 63 + bob, 4.6, new Color(0x394a5a), seconds);
        pen.stroke(arc(24, 70 + bob, 9, 5, 190, 130), 1.6, Colours.darker(skin, 0.45));
        pen.fill(blob(54, 76, 64, 80, 66, 94, 56, 90), Colours.darker(skin, 0.15));
        wearing(pen, look, 50, 40, 10);
    }

    static void snail(Pen pen, Look look, double seconds) {
        double hue = look.random().nextDouble();
        Color shell = Colours.hsl(hue, 0.55, 0.52);
        Color skin = Colours.hsl(hue + 0.45, 0.4, 0.72);
        double reach = 3 * Math.sin(seconds * 2);
        pen.limb(line(20, 62, 12 + reach, 38), 4, skin);
        pen.limb(line(28, 60, 28 + reach, 34), 4, skin);
        pen.fill(blob(14, 60, 30, 58, 36, 78, 60, 84, 88, 86, 97 + reach, 94, 60, 97, 22, 96, 12, 82), skin);
        pen.fill(disc(60, 58, 30), shell);
        for (int turn = 0; turn < 3; turn++) {
            pen.stroke(
                    arc(60, 58, 23 - 7 * turn, 23 - 7 * turn, 100 + turn * 70, 290), 3.4, Colours.darker(shell, 0.28));
        }
        eye(pen, 12 + reach, 36, 5, new Color(0x4a3a5a), seconds);
        eye(pen, 28 + reach, 32, 5, new Color(0x4a3a5a), seconds);
        pen.stroke(arc(21, 74, 6, 4, 190, 150), 1.6, DARK);
        wearing(pen, look, 60, 30, 12);
    }

    static void eyes(Pen pen, double x, double y, double apart, double radius, Color iris, double seconds) {
        eye(pen, x - apart, y, radius, iris, seconds);
        eye(pen, x + apart, y, radius, iris, seconds);
    }

    static void eye(Pen pen, double x, double y, double radius, Color iris, double seconds) {
        if (seconds % 3.1 > 2.95) {
            pen.stroke(line(x - radius, y, x + radius, y), 1.6, DARK);
            return;
        }
        pen.fill(disc(x, y, radius), Colours.WHITE);
        pen.flat(disc(x, y, radius * 0.78), iris);
        pen.flat(disc(x, y, radius * 0.46), DARK);
        pen.flat(disc(x + radius * 0.25, y - radius * 0.3, radius * 0.24), Color.WHITE);
    }

    private static void smile(Pen pen, double x, double y) {
        pen.stroke(arc(x - 4, y + 1, 4, 3, 190, 160), 1.3, DARK);
        pen.stroke(arc(x + 4, y + 1, 4, 3, 190, 160), 1.3, DARK);
    }

    /** Around the neck at (x, y). */
    static void wearing(Pen pen, Look look, double x, double y, double width) {
        Color colour = Colours.hsl(look.random().nextDouble() + 0.5, 0.7, 0.5);
        if (look.has(Trait.SCARF)) {
            pen.fill(box(x, y, 2 * width, 8, 4), colour);
            pen.fill(box(x + width * 0.6, y + 9, 8, 16, 3), Colours.darker(colour, 0.1));
        }
        if (look.has(Trait.BOW)) {
            pen.fill(polygon(x, y, x - 11, y - 6, x - 11, y + 6), colour);
            pen.fill(polygon(x, y, x + 11, y - 6, x + 11, y + 6), colour);
            pen.fill(disc(x, y, 3), Colours.lighter(colour, 0.3));
        }
    }
}
