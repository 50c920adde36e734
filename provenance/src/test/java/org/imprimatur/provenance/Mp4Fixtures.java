package org.imprimatur.provenance;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** Small MP4 files, byte by byte: one track whose chunks each hold 16 bytes of media. */
public final class Mp4Fixtures {
    public static final int CHUNK_BYTES = 16;

    private Mp4Fixtures() {}

    /** {@code ftyp moov mdat}, the way players like to stream it. */
    public static byte[] faststart(int chunks) {
        byte[] ftyp = ftyp();
        int mdatContentAt = ftyp.length + moov(chunks, 0, false).length + 8;
        return concat(ftyp, moov(chunks, mdatContentAt, false), mdat(chunks));
    }

    /** {@code ftyp mdat moov}, the way encoders write it, with 64-bit offsets. */
    public static byte[] moovLast(int chunks) {
        byte[] ftyp = ftyp();
        return concat(ftyp, mdat(chunks), moov(chunks, ftyp.length + 8, true));
    }

    public static Path write(Path file, byte[] content) {
        try {
            return Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] ftyp() {
        return box("ftyp", ascii("isom"), new byte[] {0, 0, 2, 0}, ascii("isomiso2mp41"));
    }

    public static byte[] mdat(int chunks) {
        byte[] media = new byte[chunks * CHUNK_BYTES];
        new Random(7).nextBytes(media);
        return box("mdat", media);
    }

    public static byte[] box(String type, byte[]... content) {
        byte[] all = concat(content);
        return ByteBuffer.allocate(8 + all.length)
                .putInt(8 + all.length)
                .put(ascii(type))
                .put(all)
                .array();
    }

    public static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    private static byte[] moov(int chunks, int firstChunkAt, boolean wide) {
        byte[] offsets = wide ? co64(chunks, firstChunkAt) : stco(chunks, firstChunkAt);
        byte[] stbl = box("stbl", box("stsd", new byte[8]), offsets);
        byte[] mdia = box("mdia", box("mdhd", new byte[24]), box("minf", stbl));
        return box("moov", box("mvhd", new byte[100]), box("trak", box("tkhd", new byte[84]), mdia));
    }

    private static byte[] stco(int chunks, int firstChunkAt) {
        ByteBuffer table = ByteBuffer.allocate(8 + 4 * chunks).putInt(0).putInt(chunks);
        for (int i = 0; i < chunks; i++) {
            table.putInt(firstChunkAt + i * CHUNK_BYTES);
        }
        return box("stco", table.array());
    }

    private static byte[] co64(int chunks, int firstChunkAt) {
        ByteBuffer table = ByteBuffer.allocate(8 + 8 * chunks).putInt(0).putInt(chunks);
        for (int i = 0; i < chunks; i++) {
            table.putLong(firstChunkAt + (long) i * CHUNK_BYTES);
        }
        return box("co64", table.array());
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
