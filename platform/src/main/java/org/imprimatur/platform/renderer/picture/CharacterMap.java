package org.imprimatur.platform.renderer.picture;

import java.nio.ByteBuffer;

/** From code points to glyphs: the font's {@code cmap} table, format 4 (OpenType 1.9, "cmap"). */
final class CharacterMap {
    private static final int FORMAT = 4;

    private final ByteBuffer table;
    private final int start;
    private final int segments;

    private CharacterMap(ByteBuffer table, int start) {
        this.table = table;
        this.start = start;
        this.segments = unsigned(start + 6) / 2;
    }

    static CharacterMap of(ByteBuffer table) {
        int count = table.getShort(2) & 0xffff;
        for (int i = 0; i < count; i++) {
            int start = table.getInt(4 + i * 8 + 4);
            if (table.getShort(start) == FORMAT) {
                return new CharacterMap(table, start);
            }
        }
        throw new IllegalStateException("The font has no character map of format 4");
    }

    /** The glyph, or 0 (the font's "missing" box). */
    int glyph(int codePoint) {
        int ends = start + 14;
        int starts = ends + 2 * segments + 2;
        for (int i = 0; i < segments; i++) {
            if (codePoint <= unsigned(ends + 2 * i)) {
                return codePoint < unsigned(starts + 2 * i) ? 0 : glyphIn(starts, i, codePoint);
            }
        }
        return 0;
    }

    private int glyphIn(int starts, int segment, int codePoint) {
        int deltas = starts + 2 * segments;
        int offsetAt = deltas + 2 * segments + 2 * segment;
        int delta = unsigned(deltas + 2 * segment);
        int offset = unsigned(offsetAt);
        if (offset == 0) {
            return codePoint + delta & 0xffff;
        }
        int glyph = unsigned(offsetAt + offset + 2 * (codePoint - unsigned(starts + 2 * segment)));
        return glyph == 0 ? 0 : glyph + delta & 0xffff;
    }

    private int unsigned(int at) {
        return table.getShort(at) & 0xffff;
    }
}
