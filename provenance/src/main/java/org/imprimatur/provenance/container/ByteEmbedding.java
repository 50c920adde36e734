package org.imprimatur.provenance.container;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.security.MessageDigest;
import org.imprimatur.provenance.ReadingLimits;
import org.imprimatur.provenance.SigningRefusedException;
import org.imprimatur.provenance.UnreadableMediaException;
import org.imprimatur.provenance.UnreadableMediaException.Reason;
import org.imprimatur.provenance.assertion.DataHash;
import org.imprimatur.provenance.assertion.HardBinding;

/** Puts a manifest store into a JPEG after its JFIF header, or into a PNG after its header. */
final class ByteEmbedding implements Embedding {
    private static final int BUFFER_BYTES = 256 << 10;

    private final MediaSource source;
    private final ByteFormat format;
    private final ByteLayout layout;

    ByteEmbedding(MediaSource source, ReadingLimits limits, ByteFormat format) {
        this.source = source;
        this.format = format;
        this.layout = format.layout(source, limits);
        if (!layout.complete()) {
            throw new UnreadableMediaException(Reason.MALFORMED, "the parts do not add up to a picture");
        }
        if (!layout.stores().isEmpty()) {
            throw new SigningRefusedException(
                    SigningRefusedException.Reason.ALREADY_SIGNED, "its manifest would have to become an ingredient");
        }
    }

    @Override
    public HardBinding binding(int storeLength, String algorithm, byte[] hash) {
        return DataHash.leavingOut(
                new DataHash.Range(layout.insertAt(), format.framedLength(storeLength)), algorithm, hash);
    }

    @Override
    public void write(FileChannel out, int storeLength, MessageDigest digest) {
        try {
            copy(out, digest, 0, layout.insertAt());
            out.position(layout.insertAt() + format.framedLength(storeLength));
            copy(out, digest, layout.insertAt(), source.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void copy(FileChannel out, MessageDigest digest, long start, long end) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);
        for (long at = start; at < end; at += buffer.capacity()) {
            buffer.clear().limit((int) Math.min(buffer.capacity(), end - at));
            source.read(at, buffer);
            digest.update(buffer.flip().duplicate());
            while (buffer.hasRemaining()) {
                out.write(buffer);
            }
        }
    }

    @Override
    public void fill(FileChannel out, byte[] store) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(format.framed(store));
            long position = layout.insertAt();
            while (bytes.hasRemaining()) {
                position += out.write(bytes, position);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        source.close();
    }
}
