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

/** Invented things that have come alive, more or less. */
final class Things {
    private static final Color DARK = new Color(0x2a2228);
    private static final Color BRASS = new Color(0xe2b04a);

    private Things() {}

    /** A clock on legs, striding, its hands going round. */
    static void clock(Pen pen, Look look, double seconds) {
        Color body = Colours.hsl(look.random().nextDouble(), 0.55, 0.46);
        double swing = 0.5 * Math.sin(seconds * 6);
        leg(pen, 40, 74, swing);
        leg(pen, 60, 74, -swing);
        pen.limb(curve(18, 48, 8, 54, 6, 62, 8 + 6 * swing, 70), 4, DARK);
        pen.limb(curve(82, 48, 92, 44, 96, 36, 92 - 6 * swing, 28), 4, DARK);
        pen.fill(disc(8 + 6 * swing, 71, 5), Colours.WHITE);
        pen.fill(disc(92 - 6 * swing, 26, 5), Colours.WHITE);
        pen.fill(segment(30, 13, 11, 9, 10, 200), BRASS);
        pen.fill(segment(70, 13, 11, 9, -30, 200), BRASS);
        pen.fill(disc(50, 45, 36), body);
        pen.fill(disc(50, 45, 29), Colours.WHITE);
        for (int hour = 0; hour < 12; hour++) {
            double angle = Math.PI * hour / 6;
            double inner = hour % 3 == 0 ? 22.5 : 24.5;
            pen.stroke(
                    line(
                            50 + inner * Math.sin(angle),
                            45 - inner * Math.cos(angle),
                            50 + 26.5 * Math.sin(angle),
                            45 - 26.5 * Math.cos(angle)),
                    hour % 3 == 0 ? 2.2 : 1.2,
                    DARK);
        }
        Animals.eyes(pen, 50, 37, 8.5, 5, body, seconds);
        pen.stroke(arc(50, 54, 10, 8, 200, 140), 2.2, DARK);
        hand(pen, 17, 1.1 + seconds * 0.35, 2.6);
        hand(pen, 23, -0.7 + seconds * 2.1, 1.7);
        pen.fill(disc(50, 45, 2.8), new Color(0xd24b3e));
    }

    private static void leg(Pen pen, double x, double y, double swing) {
        double foot = x + 22 * swing;
        pen.limb(curve(x, y, x, y + 8, foot, y + 10, foot, y + 20), 4.4, DARK);
        pen.fill(oval(foot + 3, 95.5, 8.5, 4.2), new Color(0xc9463a));
    }

    private static void hand(Pen pen, double length, double angle, double width) {
        pen.stroke(
                line(50, 45, 50 + length * Math.sin(angle), 45 - length * Math.cos(angle)), width, new Color(0xd24b3e));
    }

    static void teapot(Pen pen, Look look, double seconds) {
        Color body = Colours.hsl(look.random().nextDouble(), 0.5, 0.56);
        Color trim = Colours.lighter(body, 0.55);
        double lift = 1.5 * Math.sin(seconds * 5);
        for (int i = 0; i < 3; i++) {
            double rise = (seconds * 12 + 9 * i) % 27;
            pen.flat(disc(8 - rise * 0.2, 36 - rise, 3 + rise * 0.14), Colours.faded(Color.WHITE, 0.7 - rise / 45));
        }
        pen.limb(arc(80, 60, 14, 15, -95, 200), 6, body);
        pen.fill(blob(30, 66, 20, 60, 14, 44, 5, 41, 12, 36, 22, 40, 30, 50), body);
        pen.fill(blob(50, 38, 74, 44, 84, 64, 74, 84, 50, 89, 26, 84, 16, 64, 26, 44), body);
        pen.fill(oval(50, 40 + lift, 19, 6), trim);
        pen.fill(disc(50, 31 + lift, 5), BRASS);
        for (int i = 0; i < 5; i++) {
            double x = 30 + 10 * i;
            pen.flat(disc(x, 77 + (i % 2) * 2, 2.4), trim);
        }
        Animals.eyes(pen, 50, 58, 10, 5.4, Colours.darker(body, 0.45), seconds);
        pen.stroke(arc(50, 65, 7, 6, 200, 140), 2, DARK);
        pen.fill(oval(38, 93, 8, 4), Colours.darker(body, 0.3));
        pen.fill(oval(62, 93, 8, 4), Colours.darker(body, 0.3));
        Animals.wearing(pen, look, 50, 86, 20);
    }

    static void lighthouse(Pen pen, Look look, double seconds) {
        Color stripe = Colours.hsl(look.random().nextDouble(), 0.7, 0.5);
        double turn = Math.sin(seconds * 1.6);
        pen.flat(polygon(50, 22, 50 + 70 * turn, 6, 50 + 74 * turn, 34), new Color(255, 236, 150, 130));
        pen.fill(blob(10, 98, 20, 86, 40, 88, 62, 84, 84, 90, 92, 98), new Color(0x6d6a70));
        pen.fill(polygon(38, 32, 62, 32, 70, 92, 30, 92), Colours.WHITE);
        for (int band = 0; band < 3; band++) {
            double y = 40 + band * 20;
            double half = 13 + (y - 32) * 0.133;
            pen.flat(polygon(50 - half, y, 50 + half, y, 51.2 + half, y + 9, 48.8 - half, y + 9), stripe);
        }
        pen.fill(box(50, 31, 34, 4, 1), DARK);
        pen.fill(box(50, 22, 20, 15, 2), new Color(0xffe9a0));
        pen.stroke(line(50, 15, 50, 29), 1.4, DARK);
        pen.fill(segment(50, 15, 14, 12, 0, 180), stripe);
        pen.fill(disc(50, 3, 2.4), BRASS);
        Animals.eyes(pen, 50, 54, 6.4, 4, new Color(0x394a5a), seconds);
        pen.stroke(arc(50, 60, 5, 4, 200, 140), 1.6, DARK);
        pen.fill(box(50, 86, 9, 13, 4), Colours.darker(stripe, 0.35));
    }

    static void boat(Pen pen, Look look, double seconds) {
        double hue = look.random().nextDouble();
        double roll = 0.05 * Math.sin(seconds * 2.2);
        pen.placed(50, 80, roll, 1, 1, () -> {
            pen.limb(line(0, 4, 0, -72), 3, new Color(0x7a5334));
            pen.fill(blob(3, -70, 18, -46, 34, -12, 20, -8, 3, -10), Colours.WHITE);
            pen.fill(blob(-3, -62, -16, -38, -30, -12, -16, -8, -3, -10), Colours.hsl(hue + 0.1, 0.65, 0.62));
            pen.fill(polygon(0, -72, 14, -77, 0, -82), Colours.hsl(hue + 0.5, 0.75, 0.55));
            pen.fill(blob(-40, -4, -10, 0, 20, 0, 42, -6, 30, 16, 0, 19, -28, 16), Colours.hsl(hue, 0.6, 0.42));
            pen.flat(box(0, 3, 70, 3, 1), Colours.WHITE);
            Animals.eyes(pen, 0, 9, 11, 3.8, new Color(0x394a5a), seconds);
        });
        for (int i = -2; i <= 2; i++) {
            pen.limb(arc(50 + 20 * i + 3 * Math.sin(seconds * 2), 99, 10, 4, 20, 140), 3, new Color(0xbfe3ee));
        }
    }

    static void balloon(Pen pen, Look look, double seconds) {
        double hue = look.random().nextDouble();
        double sway = 2 * Math.sin(seconds * 1.3);
        pen.stroke(line(36 + sway, 62, 43, 84), 1.4, DARK);
        pen.stroke(line(64 + sway, 62, 57, 84), 1.4, DARK);
        pen.fill(
                blob(
                        50 + sway, 2, 76 + sway, 12, 84 + sway, 36, 70 + sway, 58, 58, 70, 42, 70, 30 + sway, 58,
                        16 + sway, 36, 24 + sway, 12),
                Colours.hsl(hue, 0.68, 0.55));
        pen.flat(
                blob(50 + sway, 2.6, 64 + sway, 20, 64 + sway, 46, 56, 69.4, 44, 69.4, 36 + sway, 46, 36 + sway, 20),
                Colours.hsl(hue + 0.14, 0.85, 0.66));
        pen.flat(
                blob(50 + sway, 2.6, 55 + sway, 22, 55 + sway, 46, 51, 69.4, 49, 69.4, 45 + sway, 46, 45 + sway, 22),
                Colours.hsl(hue, 0.68, 0.55));
        Animals.eyes(pen, 50 + sway, 34, 11, 5.6, Colours.hsl(hue + 0.5, 0.5, 0.4), seconds);
        pen.stroke(arc(50 + sway, 42, 8, 7, 200, 140), 2, DARK);
        pen.fill(box(50, 90, 20, 14, 3), new Color(0xa8743f));
        for (int i = 0; i < 3; i++) {
            pen.stroke(line(41, 87 + 3.4 * i, 59, 87 + 3.4 * i), 0.9, new Color(0x7a5334));
        }
    }

    static void bicycle(Pen pen, Look look, double seconds) {
        Color frame = Colours.hsl(look.random().nextDouble(), 0.7, 0.48);
        for (int side = 0; side < 2; side++) {
            double x = side == 0 ? 24 : 76;
            pen.fill(disc(x, 76, 20), new Color(235, 240, 245, 120));
            pen.stroke(disc(x, 76, 19), 4, DARK);
            for (int spoke = 0; spoke < 6; spoke++) {
                double angle = Math.PI * spoke / 6 + seconds * 3;
                double dx = 17 * Math.cos(angle);
                double dy = 17 * Math.sin(angle);
                pen.stroke(line(x - dx, 76 - dy, x + dx, 76 + dy), 0.8, new Color(0x8a9098));
            }
        }
        pen.limb(line(24, 76, 40, 46), 4, frame);
        pen.limb(line(40, 46, 66, 44), 4, frame);
        pen.limb(line(66, 44, 48, 76), 4, frame);
        pen.limb(line(48, 76, 40, 42), 4, frame);
        pen.limb(line(48, 76, 24, 76), 4, frame);
        pen.limb(line(76, 76, 64, 34), 4, frame);
        pen.limb(curve(64, 34, 62, 26, 74, 24, 78, 30), 4, DARK);
        pen.fill(oval(39, 39, 11, 4), new Color(0x6d432a));
        pen.fill(box(76, 43, 22, 17, 4), new Color(0xc08a4e));
        for (int flower = 0; flower < 4; flower++) {
            pen.fill(disc(68 + 5.4 * flower, 33 - (flower % 2) * 4, 4), Colours.hsl(0.23 * flower + 0.9, 0.75, 0.66));
        }
        Animals.eyes(pen, 76, 43, 4.6, 3, DARK, seconds);
        pen.stroke(arc(76, 46, 3.5, 3, 200, 140), 1.2, DARK);
    }

    static void lantern(Pen pen, Look look, double seconds) {
        double hue = look.random().nextDouble();
        Color metal = Colours.hsl(hue, 0.25, 0.32);
        double glow = 0.75 + 0.15 * Math.sin(seconds * 8) + 0.1 * Math.sin(seconds * 13);
        pen.flat(disc(50, 54, 44), Colours.faded(new Color(0xffdf8a), 0.28 * Math.min(1, glow)));
        pen.limb(arc(50, 20, 15, 15, 0, 180), 3, metal);
        pen.fill(polygon(30, 30, 70, 30, 62, 18, 38, 18), metal);
        pen.fill(box(50, 56, 42, 48, 8), new Color(0xffedb8));
        pen.flat(blob(50, 34 + 3 * glow, 60, 52, 58, 66, 50, 71, 42, 66, 40, 52), Colours.hsl(0.09, 0.95, 0.58));
        pen.flat(blob(50, 46 + 3 * glow, 55, 58, 50, 68, 45, 58), Colours.hsl(0.14, 0.98, 0.7));
        Animals.eyes(pen, 50, 56, 10, 5, Colours.hsl(hue, 0.5, 0.4), seconds);
        pen.stroke(arc(50, 64, 6, 5, 200, 140), 1.8, DARK);
        pen.stroke(line(33, 34, 33, 80), 3, metal);
        pen.stroke(line(67, 34, 67, 80), 3, metal);
        pen.fill(box(50, 84, 50, 9, 3), metal);
        pen.fill(oval(38, 94, 8, 4), Colours.darker(metal, 0.3));
        pen.fill(oval(62, 94, 8, 4), Colours.darker(metal, 0.3));
    }
}
