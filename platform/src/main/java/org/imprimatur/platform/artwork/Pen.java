package org.imprimatur.platform.artwork;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;

/** Lays shapes on a picture in one style. */
final class Pen {
    private static final double OUTLINE = 2.1;

    private final Graphics2D graphics;
    private final Style style;

    Pen(Graphics2D graphics, Style style) {
        this.graphics = graphics;
        this.style = style;
        boolean smooth = style != Style.PIXEL;
        graphics.setRenderingHint(
                RenderingHints.KEY_ANTIALIASING,
                smooth ? RenderingHints.VALUE_ANTIALIAS_ON : RenderingHints.VALUE_ANTIALIAS_OFF);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }

    Style style() {
        return style;
    }

    /** A body: filled, and set off from what lies behind it as the style does it. */
    void fill(Shape shape, Color colour) {
        switch (style) {
            case SOFT -> shade(shape, colour);
            case PAPER -> stick(shape, colour);
            case INK, PIXEL -> {
                flat(shape, colour);
                stroke(shape, style == Style.INK ? OUTLINE : 1.5, Colours.INK);
            }
        }
    }

    /** A mark on a body: filled and no more. */
    void flat(Shape shape, Color colour) {
        graphics.setPaint(colour);
        graphics.fill(shape);
    }

    /** A limb: a thick line with round ends. */
    void limb(Shape shape, double width, Color colour) {
        if (style == Style.INK || style == Style.PIXEL) {
            stroke(shape, width + 2 * OUTLINE, Colours.INK);
        }
        stroke(shape, width, colour);
    }

    void stroke(Shape shape, double width, Color colour) {
        graphics.setPaint(colour);
        graphics.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.draw(shape);
    }

    /** Draws something moved, turned (radians) and scaled. */
    void placed(double x, double y, double angle, double scaleX, double scaleY, Runnable drawing) {
        AffineTransform before = graphics.getTransform();
        graphics.translate(x, y);
        graphics.rotate(angle);
        graphics.scale(scaleX, scaleY);
        drawing.run();
        graphics.setTransform(before);
    }

    private void shade(Shape shape, Color colour) {
        Rectangle2D bounds = shape.getBounds2D();
        graphics.setPaint(new GradientPaint(
                (float) bounds.getX(),
                (float) bounds.getY(),
                Colours.lighter(colour, 0.16),
                (float) (bounds.getX() + bounds.getWidth() * 0.3),
                (float) (bounds.getMaxY() + 0.01),
                Colours.darker(colour, 0.14)));
        graphics.fill(shape);
    }

    private void stick(Shape shape, Color colour) {
        graphics.translate(1.1, 1.5);
        flat(shape, new Color(30, 20, 40, 70));
        graphics.translate(-1.1, -1.5);
        flat(shape, colour);
        stroke(shape, 0.5, Colours.lighter(colour, 0.35));
    }
}
