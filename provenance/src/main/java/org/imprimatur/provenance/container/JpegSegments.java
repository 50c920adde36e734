package org.imprimatur.provenance.container;

import java.nio.ByteBuffer;

/** Writes a manifest store as {@code APP11} segments (C2PA 2.2, annex A.3.1). */
final class JpegSegments {
    private static final int BOX_HEADER_BYTES = 8;
    private static final int DATA_BYTES = 64_000;
    private static final short APP11 = (short) 0xFFEB;
    private static final short BOX_INSTANCE = 0x0211;

    private JpegSegments() {}

    static long framedLength(int storeLength) {
        long count = count(storeLength);
        return storeLength + count * JpegStores.PREFIX_BYTES + (count - 1) * BOX_HEADER_BYTES;
    }

    private static int count(int storeLength) {
        return Math.max(1, (storeLength + DATA_BYTES - 1) / DATA_BYTES);
    }

    static byte[] framed(byte[] store) {
        ByteBuffer out = ByteBuffer.allocate(Math.toIntExact(framedLength(store.length)));
        for (int i = 0; i < count(store.length); i++) {
            int start = i * DATA_BYTES;
            int end = Math.min(start + DATA_BYTES, store.length);
            int header = i == 0 ? 0 : BOX_HEADER_BYTES;
            out.putShort(APP11)
                    .putShort((short) (JpegStores.PREFIX_BYTES - 2 + header + end - start))
                    .put((byte) 'J')
                    .put((byte) 'P')
                    .putShort(BOX_INSTANCE)
                    .putInt(i + 1)
                    .put(store, 0, header)
                    .put(store, start, end - start);
        }
        return out.array();
    }
}
