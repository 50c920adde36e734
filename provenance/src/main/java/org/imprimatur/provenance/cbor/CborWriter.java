package org.imprimatur.provenance.cbor;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Writes items with definite lengths and shortest heads, in the order given (RFC 8949, section 4.2.1, unsorted). */
final class CborWriter {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private CborWriter() {}

    static byte[] write(CborValue value) {
        CborWriter writer = new CborWriter();
        writer.item(value);
        return writer.out.toByteArray();
    }

    private void item(CborValue value) {
        if (value instanceof CborInteger integer) {
            integer(integer.value());
        } else if (value instanceof CborBytes bytes) {
            string(2, bytes.toArray());
        } else if (value instanceof CborText text) {
            string(3, text.value().getBytes(StandardCharsets.UTF_8));
        } else if (value instanceof CborArray array) {
            head(4, array.items().size());
            array.items().forEach(this::item);
        } else if (value instanceof CborMap map) {
            map(map.entries());
        } else {
            other(value);
        }
    }

    private void other(CborValue value) {
        if (value instanceof CborTagged tagged) {
            head(6, tagged.tag());
            item(tagged.content());
        } else if (value instanceof CborSimple simple) {
            head(7, simple.code());
        } else if (value instanceof CborFloat number) {
            out.write(0xFB);
            out.writeBytes(ByteBuffer.allocate(8).putDouble(number.value()).array());
        }
    }

    private void map(Map<CborValue, CborValue> entries) {
        head(5, entries.size());
        entries.forEach((key, value) -> {
            item(key);
            item(value);
        });
    }

    private void integer(BigInteger value) {
        if (value.signum() < 0) {
            head(1, value.not().longValue());
        } else {
            head(0, value.longValue());
        }
    }

    private void string(int major, byte[] bytes) {
        head(major, bytes.length);
        out.writeBytes(bytes);
    }

    /** The argument is read as unsigned. */
    private void head(int major, long argument) {
        if (argument >= 0 && argument < 24) {
            out.write(major << 5 | (int) argument);
        } else if (argument >= 0 && argument < 0x100) {
            headWith(major, 24, argument, 1);
        } else if (argument >= 0 && argument < 0x10000) {
            headWith(major, 25, argument, 2);
        } else if (argument >= 0 && argument < 0x1_0000_0000L) {
            headWith(major, 26, argument, 4);
        } else {
            headWith(major, 27, argument, 8);
        }
    }

    private void headWith(int major, int additional, long argument, int bytes) {
        out.write(major << 5 | additional);
        for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8) {
            out.write((int) (argument >>> shift));
        }
    }
}
