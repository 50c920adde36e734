package org.imprimatur.provenance.container;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.security.MessageDigest;
import java.util.List;
import org.imprimatur.provenance.SigningRefusedException;

/** One pass over the media: copy, move absolute positions, hash. The memory it takes is its buffer. */
final class BmffCopy {
    private static final int BUFFER_BYTES = 256 << 10;

    private final MediaSource source;
    private final FileChannel out;
    private final MessageDigest digest;
    private final long insertAt;
    private final long shift;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);
    private boolean hashing;

    BmffCopy(MediaSource source, FileChannel out, MessageDigest digest, long insertAt, long shift) {
        this.source = source;
        this.out = out;
        this.digest = digest;
        this.insertAt = insertAt;
        this.shift = shift;
    }

    /** Copies a box as it is, without hashing it. */
    void plain(BmffBox box) {
        hashing = false;
        copy(box.start(), box.end());
    }

    void gap(byte[] header, int length) {
        hashing = false;
        emit(ByteBuffer.wrap(header));
        for (int left = length; left > 0; left -= buffer.capacity()) {
            emit(ByteBuffer.allocate(Math.min(left, buffer.capacity())));
        }
    }

    /** Copies a box that comes after the gap; hashes it with its new position unless it is always excluded. */
    void shifted(BmffBox box, List<OffsetTable> tables) {
        hashing = !"mfra".equals(box.type()) && !"ftyp".equals(box.type());
        if (hashing) {
            digest.update(ByteBuffer.allocate(8).putLong(0, box.start() + shift));
        }
        long position = box.start();
        for (OffsetTable table : tables) {
            copy(position, table.start());
            copy(table);
            position = table.end();
        }
        copy(position, box.end());
    }

    private void copy(long start, long end) {
        for (long at = start; at < end; at += buffer.capacity()) {
            buffer.clear().limit((int) Math.min(buffer.capacity(), end - at));
            source.read(at, buffer);
            emit(buffer.flip());
        }
    }

    private void copy(OffsetTable table) {
        long perRound = buffer.capacity() / table.stride();
        for (long first = 0; first < table.count(); first += perRound) {
            long count = Math.min(perRound, table.count() - first);
            long start = table.start() + first * table.stride();
            boolean isLast = first + count == table.count();
            long length = isLast ? table.end() - start : count * table.stride();
            buffer.clear().limit((int) length);
            source.read(start, buffer);
            for (int i = 0; i < count; i++) {
                move(i * table.stride(), table.width());
            }
            emit(buffer.flip());
        }
    }

    private void move(int at, int width) {
        long offset = width == 4 ? Integer.toUnsignedLong(buffer.getInt(at)) : buffer.getLong(at);
        if (offset >= 0 && offset < insertAt) {
            return;
        }
        long moved = offset + shift;
        if (width == 8) {
            buffer.putLong(at, moved);
        } else if (moved <= 0xFFFF_FFFFL) {
            buffer.putInt(at, (int) moved);
        } else {
            throw new SigningRefusedException(
                    SigningRefusedException.Reason.LAYOUT_UNSUPPORTED, "32-bit offsets do not reach far enough");
        }
    }

    private void emit(ByteBuffer bytes) {
        if (hashing) {
            digest.update(bytes.duplicate());
        }
        try {
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
