package org.imprimatur.provenance.container;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32;
import org.imprimatur.provenance.ReadingLimits;
import org.imprimatur.provenance.UnreadableMediaException;
import org.imprimatur.provenance.UnreadableMediaException.Reason;
import org.imprimatur.provenance.container.ByteLayout.EmbeddedStore;

/** Finds and writes the chunks of a PNG (PNG 3, section 5); the manifest store is one of them (C2PA 2.2, annex A.3.2). */
final class PngReader {
    private static final byte[] SIGNATURE = HexFormat.of().parseHex("89504e470d0a1a0a");
    private static final byte[] STORE = "caBX".getBytes(StandardCharsets.US_ASCII);
    private static final int FRAME_BYTES = 12;

    private final MediaSource source;
    private final ReadingLimits limits;

    PngReader(MediaSource source, ReadingLimits limits) {
        this.source = source;
        this.limits = limits;
    }

    static boolean recognises(MediaSource source) {
        return source.size() >= SIGNATURE.length && Arrays.equals(source.read(0, SIGNATURE.length), SIGNATURE);
    }

    /** The chunks up to {@code IEND}. */
    ByteLayout layout() {
        List<EmbeddedStore> stores = new ArrayList<>();
        long insertAt = SIGNATURE.length;
        long position = SIGNATURE.length;
        for (int count = 0; source.size() - position >= FRAME_BYTES; count++) {
            if (count > limits.mediaBoxes()) {
                throw new UnreadableMediaException(
                        Reason.LIMIT_EXCEEDED, "more than " + limits.mediaBoxes() + " chunks");
            }
            ByteBuffer header = ByteBuffer.wrap(source.read(position, 8));
            long end = position + FRAME_BYTES + Integer.toUnsignedLong(header.getInt(0));
            if (end > source.size()) {
                break;
            }
            String type = new String(header.array(), 4, 4, StandardCharsets.ISO_8859_1);
            if ("IHDR".equals(type)) {
                insertAt = end;
            } else if ("caBX".equals(type)) {
                stores.add(new EmbeddedStore(
                        new ByteSpan(position, end), List.of(new ByteSpan(position + 8, end - 4)), true));
            } else if ("IEND".equals(type)) {
                return new ByteLayout(true, insertAt, stores);
            }
            position = end;
        }
        return new ByteLayout(false, insertAt, stores);
    }

    static long framedLength(int storeLength) {
        return (long) FRAME_BYTES + storeLength;
    }

    static byte[] framed(byte[] store) {
        CRC32 check = new CRC32();
        check.update(STORE);
        check.update(store);
        return ByteBuffer.allocate(Math.toIntExact(framedLength(store.length)))
                .putInt(store.length)
                .put(STORE)
                .put(store)
                .putInt((int) check.getValue())
                .array();
    }
}
