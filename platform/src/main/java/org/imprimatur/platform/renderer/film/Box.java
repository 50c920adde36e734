package org.imprimatur.platform.renderer.film;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A box of ISO/IEC 14496-12: size, four letters, content. */
final class Box {
    private final String type;
    private final List<byte[]> parts = new ArrayList<>();
    private int length = 8;

    Box(String type) {
        this.type = type;
    }

    /** A full box: with version and flags. */
    static Box full(String type, int version, int flags) {
        return new Box(type).int32(version << 24 | flags);
    }

    static Box containing(String type, Box... children) {
        Box box = new Box(type);
        for (Box child : children) {
            box.bytes(child.toBytes());
        }
        return box;
    }

    Box int8(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes(bytes);
    }

    Box int16(int... values) {
        ByteBuffer buffer = ByteBuffer.allocate(2 * values.length);
        for (int value : values) {
            buffer.putShort((short) value);
        }
        return bytes(buffer.array());
    }

    Box int32(int... values) {
        ByteBuffer buffer = ByteBuffer.allocate(4 * values.length);
        for (int value : values) {
            buffer.putInt(value);
        }
        return bytes(buffer.array());
    }

    Box zeros(int count) {
        return bytes(new byte[count]);
    }

    Box text(String text) {
        return bytes(text.getBytes(StandardCharsets.US_ASCII));
    }

    Box bytes(byte[] part) {
        parts.add(part);
        length += part.length;
        return this;
    }

    byte[] toBytes() {
        ByteBuffer buffer = ByteBuffer.allocate(length);
        buffer.putInt(length).put(type.getBytes(StandardCharsets.US_ASCII));
        parts.forEach(buffer::put);
        return buffer.array();
    }
}
