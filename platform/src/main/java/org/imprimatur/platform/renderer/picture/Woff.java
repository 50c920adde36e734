package org.imprimatur.platform.renderer.picture;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** The tables of a font in WOFF 1.0 (W3C Recommendation of 13 December 2012): each one a zlib stream, or stored. */
final class Woff {
    private static final int SIGNATURE = 0x774F4646;
    private static final int HEADER_BYTES = 44;
    private static final int ENTRY_BYTES = 20;

    private final Map<String, ByteBuffer> tables;

    private Woff(Map<String, ByteBuffer> tables) {
        this.tables = tables;
    }

    /** Reads a font that lies on the class path. */
    static Woff ofResource(String name) {
        try (InputStream in = Woff.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The font " + name + " is not on the class path");
            }
            return parse(ByteBuffer.wrap(in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the font " + name, e);
        }
    }

    private static Woff parse(ByteBuffer file) {
        if (file.getInt(0) != SIGNATURE) {
            throw new IllegalStateException("The font is not WOFF 1.0");
        }
        int count = file.getShort(12) & 0xffff;
        Map<String, ByteBuffer> tables = new HashMap<>();
        for (int entry = HEADER_BYTES; entry < HEADER_BYTES + count * ENTRY_BYTES; entry += ENTRY_BYTES) {
            tables.put(tag(file, entry), table(file, entry));
        }
        return new Woff(tables);
    }

    /** A table by its four letters; it must be there. */
    ByteBuffer table(String tag) {
        ByteBuffer table = tables.get(tag);
        if (table == null) {
            throw new IllegalStateException("The font has no table " + tag);
        }
        return table.duplicate();
    }

    private static String tag(ByteBuffer file, int entry) {
        byte[] tag = new byte[4];
        file.get(entry, tag);
        return new String(tag, StandardCharsets.US_ASCII);
    }

    private static ByteBuffer table(ByteBuffer file, int entry) {
        byte[] stored = new byte[file.getInt(entry + 8)];
        file.get(file.getInt(entry + 4), stored);
        int length = file.getInt(entry + 12);
        return ByteBuffer.wrap(stored.length < length ? inflated(stored, length) : stored);
    }

    private static byte[] inflated(byte[] stored, int length) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(stored);
            byte[] table = new byte[length];
            if (inflater.inflate(table) != length) {
                throw new IllegalStateException("A table of the font is cut short");
            }
            return table;
        } catch (DataFormatException e) {
            throw new IllegalStateException("A table of the font is damaged", e);
        } finally {
            inflater.end();
        }
    }
}
