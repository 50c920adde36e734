package org.imprimatur.provenance.container;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The root {@code uuid} box of C2PA (C2PA 2.2, annex A.5): user type, version and flags, purpose, the position of the
 * first auxiliary box, and the manifest store.
 *
 * @param data position of what follows the purpose
 */
record StoreBox(BmffBox box, String purpose, long data) {
    private static final byte[] USER_TYPE = HexFormat.of().parseHex("d8fec3d61b0e483c92975828877ec481");
    private static final int PURPOSE_AT = 16 + 4;
    private static final int LONGEST_PURPOSE = 32;
    private static final int AUXILIARY_OFFSET_BYTES = 8;
    private static final byte[] MANIFEST = "manifest\0".getBytes(StandardCharsets.US_ASCII);

    /** Reads the box; empty when it is another one. A C2PA box without a purpose has the purpose "". */
    static Optional<StoreBox> of(MediaSource source, BmffBox box) {
        if (!"uuid".equals(box.type()) || box.contentLength() < PURPOSE_AT) {
            return Optional.empty();
        }
        byte[] head = source.read(box.content(), (int) Math.min(box.contentLength(), PURPOSE_AT + LONGEST_PURPOSE));
        if (!Arrays.equals(head, 0, USER_TYPE.length, USER_TYPE, 0, USER_TYPE.length)) {
            return Optional.empty();
        }
        int end = PURPOSE_AT;
        while (end < head.length && head[end] != 0) {
            end++;
        }
        String purpose =
                end < head.length ? new String(head, PURPOSE_AT, end - PURPOSE_AT, StandardCharsets.US_ASCII) : "";
        return Optional.of(new StoreBox(box, purpose, Math.min(box.content() + end + 1, box.end())));
    }

    boolean holdsManifests() {
        return "manifest".equals(purpose) || "original".equals(purpose) || "update".equals(purpose);
    }

    long storeLength() {
        return Math.max(0, box.end() - data - AUXILIARY_OFFSET_BYTES);
    }

    byte[] store(MediaSource source) {
        return source.read(data + AUXILIARY_OFFSET_BYTES, Math.toIntExact(storeLength()));
    }

    /** The bytes of a new box up to its store. */
    static byte[] header(int storeLength) {
        int length = headerLength() + storeLength;
        return ByteBuffer.allocate(headerLength())
                .putInt(length)
                .put("uuid".getBytes(StandardCharsets.US_ASCII))
                .put(USER_TYPE)
                .putInt(0)
                .put(MANIFEST)
                .putLong(0)
                .array();
    }

    static int headerLength() {
        return 8 + USER_TYPE.length + 4 + MANIFEST.length + AUXILIARY_OFFSET_BYTES;
    }
}
