package org.imprimatur.provenance.container;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import org.imprimatur.provenance.ReadingLimits;
import org.imprimatur.provenance.UnreadableMediaException;
import org.imprimatur.provenance.UnreadableMediaException.Reason;
import org.imprimatur.provenance.assertion.DataHash;
import org.imprimatur.provenance.claim.HashAlgorithm;
import org.imprimatur.provenance.container.ByteLayout.EmbeddedStore;

/** A JPEG or PNG file opened for validation. */
public final class ByteMedia implements Media {
    private static final int BUFFER_BYTES = 256 << 10;

    private final MediaSource source;
    private final ReadingLimits limits;
    private final ByteFormat kind;
    private final ByteLayout layout;

    ByteMedia(MediaSource source, ReadingLimits limits, ByteFormat kind) {
        this.source = source;
        this.limits = limits;
        this.kind = kind;
        this.layout = kind.layout(source, limits);
    }

    @Override
    public String format() {
        return kind.mediaType();
    }

    @Override
    public boolean isComplete() {
        return layout.complete();
    }

    @Override
    public int storeCount() {
        return layout.stores().size();
    }

    /** One store, which ends where its container does: nothing may hide behind it. */
    @Override
    public boolean hasOrderedStores() {
        return layout.stores().size() == 1
                && layout.stores().get(0).sound()
                && declaredLength(layout.stores().get(0))
                        == layout.stores().get(0).length();
    }

    private long declaredLength(EmbeddedStore store) {
        ByteSpan first = store.parts().get(0);
        long inFirst = first.end() - first.start();
        if (inFirst < 8) {
            return -1;
        }
        ByteBuffer header = ByteBuffer.wrap(source.read(first.start(), (int) Math.min(16, inFirst)));
        long declared = Integer.toUnsignedLong(header.getInt(0));
        return declared == 1 && header.capacity() == 16 ? header.getLong(8) : declared;
    }

    @Override
    public List<byte[]> readStores() {
        List<byte[]> found = new ArrayList<>();
        long total = 0;
        for (EmbeddedStore store : layout.stores()) {
            total += store.length();
            if (total > limits.storeBytes()) {
                throw new UnreadableMediaException(
                        Reason.LIMIT_EXCEEDED, "manifest store of more than " + limits.storeBytes() + " bytes");
            }
            found.add(read(store));
        }
        return found;
    }

    private byte[] read(EmbeddedStore store) {
        ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(store.length()));
        for (ByteSpan part : store.parts()) {
            bytes.put(source.read(part.start(), (int) (part.end() - part.start())));
        }
        return bytes.array();
    }

    /** Where the manifest store is, with its framing. Only for files that {@link #hasOrderedStores}. */
    public DataHash.Range storeRange() {
        ByteSpan whole = layout.stores().get(0).whole();
        return new DataHash.Range(whole.start(), whole.end() - whole.start());
    }

    public long size() {
        return source.size();
    }

    /** The hash of all but these ranges, which are in order and within the file. Reads the file once. */
    public byte[] hash(List<DataHash.Range> exclusions, HashAlgorithm algorithm) {
        MessageDigest digest = algorithm.newDigest();
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);
        long position = 0;
        for (DataHash.Range range : exclusions) {
            update(digest, new ByteSpan(position, range.start()), buffer);
            position = range.end();
        }
        update(digest, new ByteSpan(position, source.size()), buffer);
        return digest.digest();
    }

    private void update(MessageDigest digest, ByteSpan span, ByteBuffer buffer) {
        for (long at = span.start(); at < span.end(); at += buffer.capacity()) {
            buffer.clear().limit((int) Math.min(buffer.capacity(), span.end() - at));
            source.read(at, buffer);
            digest.update(buffer.flip());
        }
    }

    @Override
    public void close() {
        source.close();
    }
}
