package org.imprimatur.provenance.container;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.imprimatur.provenance.SigningRefusedException;
import org.imprimatur.provenance.UnreadableMediaException;
import org.imprimatur.provenance.UnreadableMediaException.Reason;

/** The absolute positions in an {@code iloc} box (ISO 14496-12, section 8.11.3). */
final class ItemLocations {
    private final ByteBuffer box;
    private final long position;
    private final List<OffsetTable> tables = new ArrayList<>();

    private ItemLocations(byte[] content, long position) {
        this.box = ByteBuffer.wrap(content);
        this.position = position;
    }

    static List<OffsetTable> of(byte[] content, long position) {
        ItemLocations locations = new ItemLocations(content, position);
        try {
            locations.read();
        } catch (BufferUnderflowException e) {
            throw new UnreadableMediaException(Reason.MALFORMED, "box `iloc` at " + position);
        }
        return locations.tables;
    }

    private void read() {
        int version = box.getInt() >>> 24;
        int sizes = box.getShort() & 0xFFFF;
        Widths widths = new Widths(sizes >> 12, sizes >> 8 & 15, sizes >> 4 & 15, version == 0 ? 0 : sizes & 15);
        long items = version < 2 ? box.getShort() & 0xFFFF : Integer.toUnsignedLong(box.getInt());
        for (long i = 0; i < items; i++) {
            item(version, widths);
        }
    }

    private record Widths(int offset, int length, int base, int index) {}

    private void item(int version, Widths widths) {
        skip(version < 2 ? 2 : 4);
        int constructionMethod = version == 0 ? 0 : box.getShort() & 15;
        skip(2);
        boolean isFilePosition = constructionMethod == 0;
        int baseAt = box.position();
        boolean hasBase = number(widths.base()) != 0;
        if (isFilePosition && hasBase) {
            add(baseAt, widths.base());
        }
        int extents = box.getShort() & 0xFFFF;
        for (int i = 0; i < extents; i++) {
            skip(widths.index());
            int extentAt = box.position();
            skip(widths.offset() + widths.length());
            if (isFilePosition && !hasBase) {
                add(extentAt, widths.offset());
            }
        }
    }

    private void add(int at, int width) {
        if (width == 0) {
            throw new SigningRefusedException(
                    SigningRefusedException.Reason.LAYOUT_UNSUPPORTED, "items located without an offset");
        }
        if (width != 4 && width != 8) {
            throw new UnreadableMediaException(Reason.MALFORMED, "offsets of " + width + " bytes in `iloc`");
        }
        tables.add(OffsetTable.dense(position + at, 1, width));
    }

    private long number(int width) {
        return switch (width) {
            case 0 -> 0;
            case 4 -> Integer.toUnsignedLong(box.getInt());
            case 8 -> box.getLong();
            default -> throw new UnreadableMediaException(Reason.MALFORMED, "numbers of " + width + " bytes in `iloc`");
        };
    }

    private void skip(int bytes) {
        if (bytes > box.remaining()) {
            throw new BufferUnderflowException();
        }
        box.position(box.position() + bytes);
    }
}
