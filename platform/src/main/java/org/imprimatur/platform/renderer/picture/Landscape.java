package org.imprimatur.platform.renderer.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The moving background: a sky, a sun, lights that drift, and ridges that pass at different speeds. Chosen by a seed. */
final class Landscape {
    private static final int RIDGES = 3;
    private static final int LIGHTS = 7;

    private final Size size;
    private final Colour zenith;
    private final Colour horizon;
    private final Colour sun;
    private final double sunX;
    private final List<Ridge> ridges = new ArrayList<>();
    private final List<Light> lights = new ArrayList<>();

    Landscape(Size size, long seed) {
        this.size = size;
        // The algorithm of java.util.Random is part of its contract, so pictures do not change with the JDK.
        Random random = new Random(seed * 0x9E3779B97F4A7C15L);
        double hue = random.nextDouble();
        zenith = Colour.ofHsl(hue, 0.55, 0.30);
        horizon = Colour.ofHsl(hue + 0.11, 0.75, 0.72);
        sun = Colour.ofHsl(hue + 0.14, 0.95, 0.88);
        sunX = 0.25 + random.nextDouble() * 0.5;
        for (int i = 0; i < RIDGES; i++) {
            Colour colour = Colour.ofHsl(hue - 0.04 * i, 0.45, 0.42 - 0.12 * i);
            ridges.add(new Ridge(colour, 0.52 + 0.12 * i, 0.05 + 0.1 * i, random.nextDouble() * 10));
        }
        for (int i = 0; i < LIGHTS; i++) {
            lights.add(Light.random(random, Colour.ofHsl(hue + random.nextDouble() * 0.3, 0.9, 0.82)));
        }
    }

    void paint(Canvas canvas, double seconds) {
        paintSky(canvas);
        double radius = size.height() * 0.11;
        double sunY = size.height() * (0.36 - 0.012 * seconds);
        canvas.disc(sunX * size.width(), sunY, radius, radius * 3.4, sun, 0.55);
        canvas.disc(sunX * size.width(), sunY, radius, 2, sun, 0.95);
        ridges.forEach(ridge -> ridge.paint(canvas, size, seconds));
        lights.forEach(light -> light.paint(canvas, size, seconds));
    }

    private void paintSky(Canvas canvas) {
        for (int y = 0; y < size.height() / 2; y++) {
            Colour colour = zenith.towards(horizon, Math.min(1, y / (size.height() * 0.34)));
            for (int x = 0; x < size.width() / 2; x++) {
                canvas.set(x, y, colour);
            }
        }
    }

    /** A range of hills; {@code level} is the height of its foot from above, {@code speed} in pictures a second. */
    private record Ridge(Colour colour, double level, double speed, double phase) {
        void paint(Canvas canvas, Size size, double seconds) {
            for (int x = 0; x < size.width() / 2; x++) {
                double along = 2.0 * x / size.width() + seconds * speed + phase;
                double crest = size.height() * crest(along) / 2;
                int top = (int) crest;
                canvas.blend(x, top, colour, (int) (255 * (top + 1 - crest)));
                for (int y = top + 1; y < size.height() / 2; y++) {
                    canvas.set(x, y, colour);
                }
            }
        }

        private double crest(double along) {
            return level + 0.07 * Math.sin(along * 4.1) + 0.03 * Math.sin(along * 9.7 + phase);
        }
    }

    /** A soft light that drifts upwards and sways. */
    private record Light(Colour colour, double x, double y, double radius, double speed) {
        static Light random(Random random, Colour colour) {
            return new Light(
                    colour,
                    random.nextDouble(),
                    random.nextDouble(),
                    0.012 + 0.03 * random.nextDouble(),
                    0.03 + 0.07 * random.nextDouble());
        }

        void paint(Canvas canvas, Size size, double seconds) {
            double height = y - speed * seconds;
            double top = (height - Math.floor(height)) * size.height();
            double left = (x + 0.03 * Math.sin(seconds * 1.7 + 9 * y)) * size.width();
            canvas.disc(left, top, radius * size.height(), 0.4 * radius * size.height(), colour, 0.6);
        }
    }
}
