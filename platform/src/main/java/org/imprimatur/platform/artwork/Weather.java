package org.imprimatur.platform.artwork;

import static org.imprimatur.platform.artwork.Shapes.disc;
import static org.imprimatur.platform.artwork.Shapes.line;
import static org.imprimatur.platform.artwork.Shapes.oval;

import java.awt.Color;
import java.util.List;
import java.util.Random;

/** What moves through the air in front of everything. */
enum Weather {
    RAIN(List.of("rain", "rainy", "storm", "umbrella", "drizzle")),
    SNOW(List.of("snow", "snowy", "winter", "ice", "frost")),
    FOG(List.of("fog", "mist", "misty", "haze", "steam")),
    LEAVES(List.of("autumn", "leaf", "leaves", "wind", "windy", "petal", "confetti", "party", "festival")),
    FIREFLIES(List.of("firefly", "fireflies", "spark", "magic", "lantern")),
    CLEAR(List.of());

    private static final int FLAKES = 46;

    private final List<String> words;

    Weather(List<String> words) {
        this.words = words;
    }

    static Weather of(Words text, Random random) {
        Weather any = random.nextInt(3) == 0 ? values()[random.nextInt(values().length)] : CLEAR;
        for (Weather weather : values()) {
            if (text.haveAny(weather.words)) {
                return weather;
            }
        }
        return any;
    }

    /** Over a picture 100 units high. */
    void paint(Pen pen, double width, long seed, double seconds) {
        Random random = new Random(seed);
        for (int i = 0; i < (this == FOG ? 7 : this == CLEAR ? 0 : FLAKES); i++) {
            double x = random.nextDouble();
            double y = random.nextDouble();
            paintOne(pen, width, x, y, random.nextDouble(), seconds);
        }
    }

    private void paintOne(Pen pen, double width, double x, double y, double own, double seconds) {
        double left = x * width;
        switch (this) {
            case RAIN -> {
                double top = wrapped(y * 110 + seconds * (90 + 40 * own), 110) - 5;
                pen.stroke(line(left, top, left - 1, top + 5), 0.4, new Color(220, 235, 250, 150));
            }
            case SNOW -> {
                double top = wrapped(y * 110 + seconds * (9 + 9 * own), 110) - 5;
                pen.flat(disc(left + 2 * Math.sin(seconds + 9 * own), top, 0.6 + own), new Color(255, 255, 255, 220));
            }
            case FOG -> {
                double at = wrapped(left + seconds * (3 + 4 * own), width + 120) - 60;
                pen.flat(oval(at, 45 + 50 * y, 60, 9), new Color(255, 255, 255, 36));
            }
            case LEAVES -> {
                double at = wrapped(left + seconds * (16 + 14 * own), width + 10) - 5;
                double top = wrapped(y * 110 + seconds * (9 + 8 * own), 110) - 5;
                Color colour = Colours.hsl(0.02 + 0.14 * own, 0.8, 0.55);
                pen.placed(at, top, seconds * 3 + 9 * own, 1, 1, () -> pen.flat(oval(0, 0, 1.8, 0.8), colour));
            }
            case FIREFLIES -> {
                double glow = 0.5 + 0.5 * Math.sin(seconds * 3 + 20 * own);
                double at = left + 3 * Math.sin(seconds * 0.9 + 30 * y);
                double top = 30 + 65 * y + 2 * Math.sin(seconds * 1.3 + 12 * own);
                pen.flat(disc(at, top, 2.2), Colours.faded(new Color(0xffe68a), 0.22 * glow));
                pen.flat(disc(at, top, 0.6), Colours.faded(new Color(0xfff6c4), glow));
            }
            case CLEAR -> {}
        }
    }

    static double wrapped(double value, double length) {
        return value - Math.floor(value / length) * length;
    }
}
