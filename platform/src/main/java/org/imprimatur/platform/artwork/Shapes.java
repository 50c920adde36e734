package org.imprimatur.platform.artwork;

import java.awt.Shape;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;

/** The few shapes that everything is made of. */
final class Shapes {
    private Shapes() {}

    static Shape oval(double x, double y, double radiusX, double radiusY) {
        return new Ellipse2D.Double(x - radiusX, y - radiusY, 2 * radiusX, 2 * radiusY);
    }

    static Shape disc(double x, double y, double radius) {
        return oval(x, y, radius, radius);
    }

    /** A rectangle around (x, y) whose corners are round. */
    static Shape box(double x, double y, double width, double height, double radius) {
        return new RoundRectangle2D.Double(x - width / 2, y - height / 2, width, height, 2 * radius, 2 * radius);
    }

    static Shape line(double x0, double y0, double x1, double y1) {
        return new Line2D.Double(x0, y0, x1, y1);
    }

    /** A part of an oval's edge; degrees against the clock from the right. */
    static Shape arc(double x, double y, double radiusX, double radiusY, double from, double extent) {
        return new Arc2D.Double(x - radiusX, y - radiusY, 2 * radiusX, 2 * radiusY, from, extent, Arc2D.OPEN);
    }

    /** The part of an oval that a straight cut leaves. */
    static Shape segment(double x, double y, double radiusX, double radiusY, double from, double extent) {
        return new Arc2D.Double(x - radiusX, y - radiusY, 2 * radiusX, 2 * radiusY, from, extent, Arc2D.CHORD);
    }

    /** Straight from point to point and back: x0, y0, x1, y1, ... */
    static Shape polygon(double... points) {
        Path2D path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        for (int i = 2; i < points.length; i += 2) {
            path.lineTo(points[i], points[i + 1]);
        }
        path.closePath();
        return path;
    }

    /** A smooth closed curve through all points. */
    static Shape blob(double... points) {
        int count = points.length / 2;
        Path2D path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        for (int i = 0; i < count; i++) {
            addCurve(path, points, i, count);
        }
        path.closePath();
        return path;
    }

    /** Catmull and Rom's spline between point i and the next, as a Bezier curve. */
    private static void addCurve(Path2D path, double[] points, int i, int count) {
        double[] before = point(points, i + count - 1, count);
        double[] from = point(points, i, count);
        double[] to = point(points, i + 1, count);
        double[] after = point(points, i + 2, count);
        path.curveTo(
                from[0] + (to[0] - before[0]) / 6,
                from[1] + (to[1] - before[1]) / 6,
                to[0] - (after[0] - from[0]) / 6,
                to[1] - (after[1] - from[1]) / 6,
                to[0],
                to[1]);
    }

    private static double[] point(double[] points, int index, int count) {
        int at = 2 * (index % count);
        return new double[] {points[at], points[at + 1]};
    }

    /** An open curve from the first to the last of four points, the two between pull at it. */
    static Shape curve(double x0, double y0, double x1, double y1, double x2, double y2, double x3, double y3) {
        Path2D path = new Path2D.Double();
        path.moveTo(x0, y0);
        path.curveTo(x1, y1, x2, y2, x3, y3);
        return path;
    }
}
