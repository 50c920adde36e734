package org.imprimatur.provenance.jumbf;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Writes boxes (C2PA 2.2, section 11.1.4). */
public final class JumbfWriter {
    private static final int LABELLED = 0x03;
    private static final int LABELLED_AND_SALTED = 0x13;

    private JumbfWriter() {}

    public static byte[] superbox(JumbfType type, String label, byte[]... children) {
        return box("jumb", concat(description(type, label, LABELLED, new byte[0]), children));
    }

    /** A superbox whose hash cannot be guessed from its content (C2PA 2.2, section 8.4.2.3). */
    public static byte[] saltedSuperbox(JumbfType type, String label, byte[] salt, byte[]... children) {
        return box("jumb", concat(description(type, label, LABELLED_AND_SALTED, box("c2sh", salt)), children));
    }

    public static byte[] box(String type, byte[] content) {
        return ByteBuffer.allocate(8 + content.length)
                .putInt(8 + content.length)
                .put(type.getBytes(StandardCharsets.ISO_8859_1))
                .put(content)
                .array();
    }

    private static byte[] description(JumbfType type, String label, int toggles, byte[] privateBox) {
        return box(
                "jumd",
                concat(
                        type.uuid(),
                        new byte[] {(byte) toggles},
                        label.getBytes(StandardCharsets.UTF_8),
                        new byte[1],
                        privateBox));
    }

    private static byte[] concat(byte[] first, byte[]... others) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(first);
        for (byte[] other : others) {
            whole.writeBytes(other);
        }
        return whole.toByteArray();
    }
}
