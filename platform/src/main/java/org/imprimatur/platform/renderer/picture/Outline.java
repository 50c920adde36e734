package org.imprimatur.platform.renderer.picture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Closed polygons, filled by the non-zero winding rule. Coordinates grow to the right and downwards; each polygon is an array
 * x0, y0, x1, y1, ...
 */
record Outline(List<double[]> polygons) {
    private static final int SAMPLES = 5;

    Outline {
        polygons = List.copyOf(polygons);
    }

    /** The same polygons, scaled and then moved. */
    Outline transformed(double scale, double moveX, double moveY) {
        List<double[]> moved = new ArrayList<>(polygons.size());
        for (double[] polygon : polygons) {
            double[] copy = new double[polygon.length];
            for (int i = 0; i < polygon.length; i += 2) {
                copy[i] = polygon[i] * scale + moveX;
                copy[i + 1] = polygon[i + 1] * scale + moveY;
            }
            moved.add(copy);
        }
        return new Outline(moved);
    }

    /** A rectangle with round corners, its upper left corner in the origin. */
    static Outline roundedRectangle(double width, double height, double radius) {
        int steps = 8;
        double[] polygon = new double[4 * (steps + 1) * 2];
        double[] centres = {
            width - radius, height - radius, radius, height - radius, radius, radius, width - radius, radius
        };
        int at = 0;
        for (int corner = 0; corner < 4; corner++) {
            for (int step = 0; step <= steps; step++) {
                double angle = (corner + (double) step / steps) * Math.PI / 2;
                polygon[at++] = centres[2 * corner] + radius * Math.cos(angle);
                polygon[at++] = centres[2 * corner + 1] + radius * Math.sin(angle);
            }
        }
        return new Outline(List.of(polygon));
    }

    /** The coverage of each pixel: exact along a scan line, sampled between scan lines. */
    Mask rasterised(int width, int height) {
        byte[] coverage = new byte[width * height];
        float[] row = new float[width];
        for (int y = 0; y < height; y++) {
            Arrays.fill(row, 0);
            for (int sample = 0; sample < SAMPLES; sample++) {
                addSpans(y + (sample + 0.5) / SAMPLES, row);
            }
            for (int x = 0; x < width; x++) {
                coverage[y * width + x] = (byte) Math.min(255, Math.round(row[x] * 255 / SAMPLES));
            }
        }
        return new Mask(width, height, coverage);
    }

    private void addSpans(double y, float[] row) {
        List<Crossing> crossings = crossings(y);
        int winding = 0;
        for (int i = 0; i + 1 < crossings.size(); i++) {
            winding += crossings.get(i).direction();
            if (winding != 0) {
                addSpan(crossings.get(i).x(), crossings.get(i + 1).x(), row);
            }
        }
    }

    private List<Crossing> crossings(double y) {
        List<Crossing> crossings = new ArrayList<>();
        for (double[] polygon : polygons) {
            int last = polygon.length - 2;
            for (int i = 0; i < polygon.length; last = i, i += 2) {
                double y0 = polygon[last + 1];
                double y1 = polygon[i + 1];
                if ((y0 <= y) != (y1 <= y)) {
                    double x = polygon[last] + (polygon[i] - polygon[last]) * (y - y0) / (y1 - y0);
                    crossings.add(new Crossing(x, y1 > y0 ? 1 : -1));
                }
            }
        }
        crossings.sort((a, b) -> Double.compare(a.x(), b.x()));
        return crossings;
    }

    private static void addSpan(double from, double to, float[] row) {
        double left = Math.max(0, from);
        double right = Math.min(row.length, to);
        for (int x = (int) left; x < right; x++) {
            row[x] += (float) (Math.min(x + 1, right) - Math.max(x, left));
        }
    }

    private record Crossing(double x, int direction) {}
}
