package org.imprimatur.provenance.container;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file read at any position. Its size is fixed when it is opened. */
public final class MediaSource implements Closeable {
    private final FileChannel channel;
    private final long size;

    private MediaSource(FileChannel channel, long size) {
        this.channel = channel;
        this.size = size;
    }

    public static MediaSource open(Path file) {
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
            return new MediaSource(channel, channel.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public long size() {
        return size;
    }

    /** Reads exactly {@code length} bytes, which the caller has found to be within the file. */
    public byte[] read(long position, int length) {
        ByteBuffer buffer = ByteBuffer.allocate(length);
        read(position, buffer);
        return buffer.array();
    }

    /** Fills the rest of the buffer. */
    void read(long position, ByteBuffer buffer) {
        try {
            long at = position;
            while (buffer.hasRemaining()) {
                int count = channel.read(buffer, at);
                if (count < 0) {
                    throw new EOFException("the file became shorter while it was read");
                }
                at += count;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
