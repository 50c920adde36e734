package org.imprimatur.platform.renderer.picture;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** The outlines of a font with quadratic curves: tables {@code glyf} and {@code loca} (OpenType 1.9). In font units, y upwards. */
final class GlyphTable {
    private static final int MAXIMUM_DEPTH = 5;
    private static final int CURVE_STEPS = 6;
    private static final int ON_CURVE = 0x01;
    private static final int REPEAT = 0x08;

    private final ByteBuffer glyphs;
    private final ByteBuffer offsets;
    private final boolean longOffsets;

    GlyphTable(ByteBuffer glyphs, ByteBuffer offsets, boolean longOffsets) {
        this.glyphs = glyphs;
        this.offsets = offsets;
        this.longOffsets = longOffsets;
    }

    /** The polygons of a glyph, curves already cut into short lines. */
    List<double[]> polygons(int glyph) {
        return polygons(glyph, 0);
    }

    private List<double[]> polygons(int glyph, int depth) {
        int from = offset(glyph);
        if (offset(glyph + 1) == from || depth > MAXIMUM_DEPTH) {
            return List.of();
        }
        ByteBuffer at = glyphs.duplicate().position(from);
        int contours = at.getShort();
        at.position(from + 10);
        return contours >= 0 ? simple(at, contours) : compound(at, depth);
    }

    private int offset(int glyph) {
        return longOffsets ? offsets.getInt(4 * glyph) : (offsets.getShort(2 * glyph) & 0xffff) * 2;
    }

    private static List<double[]> simple(ByteBuffer at, int contours) {
        int[] ends = new int[contours];
        for (int i = 0; i < contours; i++) {
            ends[i] = at.getShort() & 0xffff;
        }
        int points = contours == 0 ? 0 : ends[contours - 1] + 1;
        int instructions = at.getShort() & 0xffff;
        at.position(at.position() + instructions);
        byte[] flags = flags(at, points);
        int[] xs = coordinates(at, flags, 0x02, 0x10);
        int[] ys = coordinates(at, flags, 0x04, 0x20);
        List<double[]> polygons = new ArrayList<>(contours);
        int first = 0;
        for (int end : ends) {
            polygons.add(polygon(new Contour(flags, xs, ys, first, end + 1 - first)));
            first = end + 1;
        }
        return polygons;
    }

    private static byte[] flags(ByteBuffer at, int points) {
        byte[] flags = new byte[points];
        for (int i = 0; i < points; i++) {
            byte flag = at.get();
            flags[i] = flag;
            if ((flag & REPEAT) != 0) {
                for (int times = at.get() & 0xff; times > 0; times--) {
                    flags[++i] = flag;
                }
            }
        }
        return flags;
    }

    private static int[] coordinates(ByteBuffer at, byte[] flags, int shortBit, int sameBit) {
        int[] coordinates = new int[flags.length];
        int value = 0;
        for (int i = 0; i < flags.length; i++) {
            boolean same = (flags[i] & sameBit) != 0;
            if ((flags[i] & shortBit) != 0) {
                int step = at.get() & 0xff;
                value += same ? step : -step;
            } else if (!same) {
                value += at.getShort();
            }
            coordinates[i] = value;
        }
        return coordinates;
    }

    private static double[] polygon(Contour contour) {
        List<double[]> points = new ArrayList<>();
        double[] pen = contour.start();
        for (int i = 0; i < contour.length(); i++) {
            if (contour.isOnCurve(i)) {
                pen = contour.point(i);
                points.add(pen);
            } else {
                double[] end = contour.isOnCurve(i + 1) ? contour.point(i + 1) : contour.middle(i);
                addCurve(points, pen, contour.point(i), end);
                pen = end;
            }
        }
        return points.stream().flatMapToDouble(java.util.Arrays::stream).toArray();
    }

    private static void addCurve(List<double[]> points, double[] from, double[] control, double[] to) {
        for (int step = 1; step <= CURVE_STEPS; step++) {
            double t = (double) step / CURVE_STEPS;
            double u = 1 - t;
            points.add(new double[] {
                u * u * from[0] + 2 * u * t * control[0] + t * t * to[0],
                u * u * from[1] + 2 * u * t * control[1] + t * t * to[1]
            });
        }
    }

    private List<double[]> compound(ByteBuffer at, int depth) {
        List<double[]> polygons = new ArrayList<>();
        int flags;
        do {
            flags = at.getShort() & 0xffff;
            int glyph = at.getShort() & 0xffff;
            double[] matrix = matrix(at, flags);
            for (double[] polygon : polygons(glyph, depth + 1)) {
                polygons.add(transformed(polygon, matrix));
            }
        } while ((flags & 0x20) != 0);
        return polygons;
    }

    /** Offsets first, then the two by two matrix, as the flags of a component say. */
    private static double[] matrix(ByteBuffer at, int flags) {
        boolean words = (flags & 0x01) != 0;
        double[] matrix = {words ? at.getShort() : at.get(), words ? at.getShort() : at.get(), 1, 0, 0, 1};
        if ((flags & 0x08) != 0) {
            matrix[2] = matrix[5] = fraction(at);
        } else if ((flags & 0x40) != 0) {
            matrix[2] = fraction(at);
            matrix[5] = fraction(at);
        } else if ((flags & 0x80) != 0) {
            for (int i = 2; i < 6; i++) {
                matrix[i] = fraction(at);
            }
        }
        return matrix;
    }

    private static double fraction(ByteBuffer at) {
        return at.getShort() / 16384.0;
    }

    private static double[] transformed(double[] polygon, double[] matrix) {
        double[] moved = new double[polygon.length];
        for (int i = 0; i < polygon.length; i += 2) {
            moved[i] = polygon[i] * matrix[2] + polygon[i + 1] * matrix[4] + matrix[0];
            moved[i + 1] = polygon[i] * matrix[3] + polygon[i + 1] * matrix[5] + matrix[1];
        }
        return moved;
    }

    /** One closed contour within the point arrays of a glyph; the index wraps around. */
    private record Contour(byte[] flags, int[] xs, int[] ys, int first, int length) {
        boolean isOnCurve(int i) {
            return (flags[first + i % length] & ON_CURVE) != 0;
        }

        double[] point(int i) {
            return new double[] {xs[first + i % length], ys[first + i % length]};
        }

        /** Between two control points lies an implied point on the curve. */
        double[] middle(int i) {
            double[] a = point(i);
            double[] b = point(i + 1);
            return new double[] {(a[0] + b[0]) / 2, (a[1] + b[1]) / 2};
        }

        /** Where the pen stands before the first point is drawn. */
        double[] start() {
            return isOnCurve(length - 1) ? point(length - 1) : middle(length - 1);
        }
    }
}
