package org.imprimatur.platform.renderer.picture;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A typeface read from a font file on the class path. Text needs neither AWT nor a font installed on the machine: a JDK
 * without fontconfig throws from its font classes, and a fresh server often has none.
 */
final class Typeface {
    private static final String ROBOTO = "/META-INF/resources/webjars/roboto-fontface/0.10.0/fonts/roboto/Roboto-";

    private final GlyphTable glyphs;
    private final CharacterMap characters;
    private final ByteBuffer advances;
    private final int advanceCount;
    private final int unitsPerEm;
    private final double ascent;
    private final Map<Integer, Outline> outlines = new ConcurrentHashMap<>();

    private Typeface(Woff font) {
        ByteBuffer head = font.table("head");
        ByteBuffer metrics = font.table("hhea");
        glyphs = new GlyphTable(font.table("glyf"), font.table("loca"), head.getShort(50) == 1);
        characters = CharacterMap.of(font.table("cmap"));
        advances = font.table("hmtx");
        advanceCount = metrics.getShort(34) & 0xffff;
        unitsPerEm = head.getShort(18) & 0xffff;
        ascent = (double) metrics.getShort(4) / unitsPerEm;
    }

    static Typeface regular() {
        return Regular.FACE;
    }

    static Typeface bold() {
        return Bold.FACE;
    }

    /** The width of a line of text in pixels at the given size of the em. */
    double width(String text, double size) {
        return text.codePoints().mapToDouble(this::advance).sum() * size;
    }

    /** A line of text as coverage; its baseline lies {@link #baseline} below the upper edge. */
    Mask mask(String text, double size) {
        List<double[]> polygons = new ArrayList<>();
        double pen = 1;
        for (int codePoint : text.codePoints().toArray()) {
            polygons.addAll(
                    outline(codePoint).transformed(size, pen, baseline(size)).polygons());
            pen += advance(codePoint) * size;
        }
        return new Outline(polygons).rasterised((int) Math.ceil(pen) + 2, (int) Math.ceil(size * 1.35));
    }

    double baseline(double size) {
        return Math.round(ascent * size);
    }

    private double advance(int codePoint) {
        int glyph = Math.min(characters.glyph(codePoint), advanceCount - 1);
        return (double) (advances.getShort(4 * glyph) & 0xffff) / unitsPerEm;
    }

    private Outline outline(int codePoint) {
        return outlines.computeIfAbsent(characters.glyph(codePoint), this::emOutline);
    }

    /** In ems, y downwards from the baseline. */
    private Outline emOutline(int glyph) {
        List<double[]> polygons = new ArrayList<>();
        for (double[] polygon : glyphs.polygons(glyph)) {
            double[] scaled = new double[polygon.length];
            for (int i = 0; i < polygon.length; i += 2) {
                scaled[i] = polygon[i] / unitsPerEm;
                scaled[i + 1] = -polygon[i + 1] / unitsPerEm;
            }
            polygons.add(scaled);
        }
        return new Outline(polygons);
    }

    private static final class Regular {
        static final Typeface FACE = new Typeface(Woff.ofResource(ROBOTO + "Regular.woff"));
    }

    private static final class Bold {
        static final Typeface FACE = new Typeface(Woff.ofResource(ROBOTO + "Bold.woff"));
    }
}
