package org.imprimatur.platform.artwork;

import static org.imprimatur.platform.artwork.Shapes.arc;
import static org.imprimatur.platform.artwork.Shapes.blob;
import static org.imprimatur.platform.artwork.Shapes.box;
import static org.imprimatur.platform.artwork.Shapes.curve;
import static org.imprimatur.platform.artwork.Shapes.disc;
import static org.imprimatur.platform.artwork.Shapes.line;
import static org.imprimatur.platform.artwork.Shapes.oval;
import static org.imprimatur.platform.artwork.Shapes.polygon;
import static org.imprimatur.platform.artwork.Shapes.segment;

import java.awt.Color;
import java.util.Random;

/** Beings that nobody has met. */
final class Fantasies {
    private static final Color DARK = new Color(0x2a2228);

    private Fantasies() {}

    static void robot(Pen pen, Look look, double seconds) {
        Random random = look.random();
        double hue = random.nextDouble();
        Color metal = Colours.hsl(hue, 0.3, 0.62);
        Color lamp = Colours.hsl(hue + 0.45, 0.85, 0.56);
        boolean round = random.nextBoolean();
        double wave = 10 * Math.sin(seconds * 4);
        pen.limb(line(40, 82, 40, 94), 6, DARK);
        pen.limb(line(60, 82, 60, 94), 6, DARK);
        pen.fill(oval(38, 96, 10, 4), metal);
        pen.fill(oval(62, 96, 10, 4), metal);
        pen.limb(curve(28, 62, 16, 64, 12, 72, 12, 80), 5, Colours.darker(metal, 0.35));
        pen.limb(curve(72, 62, 86, 60, 90, 50, 88, 42 + wave / 2), 5, Colours.darker(metal, 0.35));
        pen.fill(disc(12, 82, 5), lamp);
        pen.fill(disc(88, 40 + wave / 2, 5), lamp);
        pen.fill(box(50, 70, 46, 32, round ? 14 : 4), metal);
        pen.fill(box(50, 70, 24, 14, 3), Colours.darker(metal, 0.5));
        for (int i = 0; i < 3; i++) {
            boolean isLit = (int) (seconds * 4 + i) % 3 == 0;
            pen.flat(disc(42.5 + 7.5 * i, 70, 2.5), isLit ? Color.WHITE : lamp);
        }
        pen.limb(line(50, 14, 50, 6), 2, DARK);
        pen.fill(disc(50, 5, 4), lamp);
        pen.fill(box(50, 52, 14, 8, 2), DARK);
        pen.fill(box(23, 34, 8, 14, 3), Colours.darker(metal, 0.3));
        pen.fill(box(77, 34, 8, 14, 3), Colours.darker(metal, 0.3));
        pen.fill(box(50, 32, 52, 38, round ? 18 : 7), metal);
        pen.fill(box(50, 31, 42, 20, round ? 10 : 4), new Color(0x25303c));
        for (int side = -1; side <= 1; side += 2) {
            pen.flat(seconds % 2.6 > 2.45 ? box(50 + side * 10, 31, 9, 1.6, 0.5) : disc(50 + side * 10, 31, 5), lamp);
            pen.flat(disc(51.5 + side * 10, 29.5, 1.5), Color.WHITE);
        }
        pen.stroke(arc(50, 42, 8, 5, 200, 140), 2, DARK);
    }

    static void dragon(Pen pen, Look look, double seconds) {
        double hue = look.random().nextDouble();
        Color scale = Colours.hsl(hue, 0.55, 0.5);
        Color belly = Colours.hsl(hue + 0.12, 0.6, 0.8);
        Color wing = Colours.hsl(hue + 0.4, 0.6, 0.58);
        double flap = 7 * Math.sin(seconds * 4);
        pen.fill(polygon(32, 58, 4, 36 - flap, 10, 54, 2, 62 - flap / 2, 14, 68, 12, 78, 34, 72), wing);
        pen.fill(polygon(68, 58, 96, 36 - flap, 90, 54, 98, 62 - flap / 2, 86, 68, 88, 78, 66, 72), wing);
        pen.limb(curve(62, 90, 86, 98, 94, 88, 90, 78), 7, scale);
        pen.fill(polygon(90, 70, 98, 80, 84, 82), wing);
        pen.fill(blob(50, 48, 66, 58, 72, 80, 62, 96, 50, 97, 38, 96, 28, 80, 34, 58), scale);
        pen.flat(blob(50, 56, 60, 66, 60, 86, 50, 94, 40, 86, 40, 66), belly);
        for (int i = 0; i < 4; i++) {
            pen.stroke(line(42, 68 + 6 * i, 58, 68 + 6 * i), 1, Colours.darker(belly, 0.2));
        }
        pen.fill(oval(37, 96, 9, 4), scale);
        pen.fill(oval(63, 96, 9, 4), scale);
        pen.fill(blob(34, 16, 28, 8, 30, -1, 40, 12), Colours.WHITE);
        pen.fill(blob(66, 16, 72, 8, 70, -1, 60, 12), Colours.WHITE);
        pen.fill(blob(50, 8, 68, 14, 74, 32, 70, 48, 50, 56, 30, 48, 26, 32, 32, 14), scale);
        pen.fill(oval(50, 44, 20, 11), Colours.lighter(scale, 0.22));
        pen.flat(oval(44, 41, 1.8, 1.3), DARK);
        pen.flat(oval(56, 41, 1.8, 1.3), DARK);
        pen.stroke(arc(50, 45, 12, 6, 195, 150), 1.8, DARK);
        Animals.eyes(pen, 50, 27, 12, 6.2, Colours.hsl(hue + 0.5, 0.8, 0.5), seconds);
        for (int i = -1; i <= 1; i++) {
            pen.fill(
                    polygon(
                            46 + 8 * i,
                            12 + 2 * Math.abs(i),
                            50 + 8 * i,
                            2 + 2 * Math.abs(i),
                            54 + 8 * i,
                            12 + 2 * Math.abs(i)),
                    wing);
        }
        Animals.wearing(pen, look, 50, 60, 14);
    }

    static void ghost(Pen pen, Look look, double seconds) {
        double hue = look.random().nextDouble();
        Color sheet = Colours.hsl(hue, 0.45, 0.9);
        double bob = 2.5 * Math.sin(seconds * 2);
        double wave = 3 * Math.sin(seconds * 4);
        pen.flat(oval(50, 96, 24, 3.4), new Color(0, 0, 0, 40));
        pen.fill(
                blob(
                        50, 8 + bob, 72, 18 + bob, 80, 46 + bob, 82, 84 + wave, 72, 90 - wave, 64, 82 + wave, 50,
                        91 - wave, 36, 82 + wave, 28, 90 - wave, 18, 84 + wave, 20, 46 + bob, 28, 18 + bob),
                sheet);
        pen.fill(blob(20, 52 + bob, 8, 50 + bob, 6, 60 + bob, 20, 64 + bob), sheet);
        pen.fill(blob(80, 52 + bob, 92, 44 + bob, 95, 54 + bob, 80, 64 + bob), sheet);
        pen.flat(oval(39, 38 + bob, 5.4, 7.4), DARK);
        pen.flat(oval(61, 38 + bob, 5.4, 7.4), DARK);
        pen.flat(disc(41, 35 + bob, 2), Color.WHITE);
        pen.flat(disc(63, 35 + bob, 2), Color.WHITE);
        pen.flat(oval(29, 50 + bob, 5, 3), Colours.hsl(hue + 0.05, 0.7, 0.78));
        pen.flat(oval(71, 50 + bob, 5, 3), Colours.hsl(hue + 0.05, 0.7, 0.78));
        pen.flat(segment(50, 50 + bob, 8, 9, 180, 180), new Color(0x7a3a4a));
        if (look.has(Trait.HAT)) {
            pen.fill(box(50, 3 + bob, 26, 18, 2), DARK);
            pen.flat(box(50, 9 + bob, 26, 4, 0), Colours.hsl(hue + 0.5, 0.7, 0.55));
            pen.fill(oval(50, 12 + bob, 25, 3.6), DARK);
        }
        Animals.wearing(pen, look, 50, 66 + bob, 20);
    }

    static void mushroom(Pen pen, Look look, double seconds) {
        double hue = look.random().nextDouble();
        Color cap = Colours.hsl(hue, 0.68, 0.5);
        double bob = Math.sin(seconds * 3);
        pen.fill(oval(38, 96, 9, 4), Colours.darker(cap, 0.4));
        pen.fill(oval(62, 96, 9, 4), Colours.darker(cap, 0.4));
        pen.fill(blob(38, 44, 62, 44, 66, 70, 70, 90, 50, 96, 30, 90, 34, 70), new Color(0xf6ead6));
        pen.fill(blob(50, 6 + bob, 78, 16 + bob, 96, 44 + bob, 76, 54, 50, 50, 24, 54, 4, 44 + bob, 22, 16 + bob), cap);
        pen.flat(disc(50, 20 + bob, 8), Colours.WHITE);
        pen.flat(disc(27, 32 + bob, 6), Colours.WHITE);
        pen.flat(disc(75, 32 + bob, 7), Colours.WHITE);
        pen.flat(disc(50, 41 + bob, 4), Colours.WHITE);
        Animals.eyes(pen, 50, 66, 9, 4.8, Colours.darker(cap, 0.3), seconds);
        pen.stroke(arc(50, 74, 6, 5, 200, 140), 1.8, DARK);
        Animals.wearing(pen, look, 50, 86, 16);
    }

    static void cloud(Pen pen, Look look, double seconds) {
        double hue = 0.5 + 0.45 * look.random().nextDouble();
        Color mist = Colours.hsl(hue, 0.5, 0.86);
        double bob = 2 * Math.sin(seconds * 1.7);
        for (int i = 0; i < 4; i++) {
            double fall = (seconds * 22 + 9 * i) % 26;
            pen.limb(
                    line(30 + 13 * i, 74 + fall * 0.7, 28 + 13 * i, 79 + fall * 0.7),
                    2.6,
                    Colours.hsl(0.55, 0.75, 0.66));
        }
        pen.fill(
                blob(
                        16, 66 + bob, 8, 52 + bob, 18, 38 + bob, 30, 38 + bob, 36, 20 + bob, 56, 16 + bob, 68, 30 + bob,
                        84, 32 + bob, 94, 48 + bob, 86, 64 + bob, 70, 70 + bob, 50, 67 + bob, 32, 71 + bob),
                mist);
        pen.flat(oval(44, 30 + bob, 10, 4), new Color(255, 255, 255, 150));
        Animals.eyes(pen, 50, 46 + bob, 11, 5.4, Colours.hsl(hue, 0.5, 0.42), seconds);
        pen.stroke(arc(50, 53 + bob, 7, 6, 200, 140), 2, DARK);
        pen.flat(oval(33, 54 + bob, 5, 3), new Color(240, 130, 150, 110));
        pen.flat(oval(67, 54 + bob, 5, 3), new Color(240, 130, 150, 110));
        Animals.wearing(pen, look, 50, 66 + bob, 14);
    }

    static void cactus(Pen pen, Look look, double seconds) {
        double hue = look.random().nextDouble();
        Color green = Colours.hsl(0.3 + 0.14 * hue, 0.45, 0.45);
        Color pot = Colours.hsl(hue, 0.55, 0.52);
        double sway = 2 * Math.sin(seconds * 2.4);
        pen.limb(curve(38, 56, 18, 58, 16, 48, 16, 36 + sway), 11, green);
        pen.limb(curve(62, 48, 82, 52, 84, 40, 84, 28 - sway), 11, green);
        pen.fill(blob(50, 8, 64, 14, 66, 40, 66, 76, 34, 76, 34, 40, 36, 14), green);
        for (int i = 0; i < 6; i++) {
            pen.stroke(
                    line(39 + (i % 2) * 20, 20 + 9 * i, 41 + (i % 2) * 20, 17 + 9 * i),
                    1.2,
                    Colours.lighter(green, 0.6));
        }
        for (int petal = 0; petal < 5; petal++) {
            double angle = 2 * Math.PI * petal / 5;
            pen.fill(disc(50 + 6 * Math.cos(angle), 8 + 5 * Math.sin(angle), 4.4), Colours.hsl(hue + 0.5, 0.75, 0.68));
        }
        pen.fill(disc(50, 8, 3), new Color(0xf5c842));
        Animals.eyes(pen, 50, 36, 8, 4.8, Colours.darker(green, 0.4), seconds);
        pen.stroke(arc(50, 45, 6, 5, 200, 140), 1.8, DARK);
        pen.fill(polygon(26, 72, 74, 72, 68, 98, 32, 98), pot);
        pen.fill(box(50, 73, 54, 8, 2), Colours.lighter(pot, 0.2));
        Animals.wearing(pen, look, 50, 62, 15);
    }
}
