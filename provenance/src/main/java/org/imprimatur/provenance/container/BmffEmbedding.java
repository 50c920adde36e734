package org.imprimatur.provenance.container;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import org.imprimatur.provenance.ReadingLimits;
import org.imprimatur.provenance.SigningRefusedException;
import org.imprimatur.provenance.UnreadableMediaException;
import org.imprimatur.provenance.UnreadableMediaException.Reason;

/**
 * Puts a manifest store into an MP4 between {@code ftyp} and the rest (C2PA 2.2, annex A.5). The media is copied and
 * hashed in one pass around a gap of known length, which is filled afterwards.
 */
public final class BmffEmbedding implements Closeable {
    private final MediaSource source;
    private final List<BmffBox> roots;
    private final List<List<OffsetTable>> tables;

    private BmffEmbedding(MediaSource source, ReadingLimits limits) {
        this.source = source;
        if (!BmffReader.recognises(source)) {
            throw new UnreadableMediaException(Reason.UNSUPPORTED_FORMAT, "no ISO base media file (MP4, MOV, M4A)");
        }
        BmffReader reader = new BmffReader(source, limits);
        BmffReader.Roots found = reader.roots();
        this.roots = found.boxes();
        requireSignable(found);
        this.tables = new ArrayList<>();
        roots.forEach(root -> tables.add(OffsetTables.of(source, reader, limits, root)));
    }

    /**
     * @throws UnreadableMediaException when the file is of another kind or malformed
     * @throws SigningRefusedException when it already has a manifest, or a layout that cannot take one
     */
    public static BmffEmbedding open(Path file, ReadingLimits limits) {
        MediaSource source = MediaSource.open(file);
        try {
            return new BmffEmbedding(source, limits);
        } catch (RuntimeException e) {
            source.close();
            throw e;
        }
    }

    /**
     * Writes the file with a gap for a store of this length, and updates the digest with what the mandatory exclusions
     * of {@code c2pa.hash.bmff.v3} leave in.
     */
    public void write(FileChannel out, int storeLength, MessageDigest digest) {
        long insertAt = roots.get(0).end();
        long shift = StoreBox.headerLength() + (long) storeLength;
        BmffCopy copy = new BmffCopy(source, out, digest, insertAt, shift);
        copy.plain(roots.get(0));
        copy.gap(StoreBox.header(storeLength), storeLength);
        for (int i = 1; i < roots.size(); i++) {
            copy.shifted(roots.get(i), tables.get(i));
        }
    }

    /** Fills the gap that {@link #write} has left; the store has to have exactly that length. */
    public void fill(FileChannel out, byte[] store) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(store);
            long position = roots.get(0).end() + StoreBox.headerLength();
            while (bytes.hasRemaining()) {
                position += out.write(bytes, position);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void requireSignable(BmffReader.Roots found) {
        if (!found.complete()) {
            throw new UnreadableMediaException(Reason.MALFORMED, "the boxes do not add up to the file");
        }
        if (!"ftyp".equals(roots.get(0).type()) || roots.size() < 2) {
            throw new SigningRefusedException(
                    SigningRefusedException.Reason.LAYOUT_UNSUPPORTED, "no `ftyp` box at the start, or nothing else");
        }
        if (roots.stream().anyMatch(root -> StoreBox.of(source, root).isPresent())) {
            throw new SigningRefusedException(
                    SigningRefusedException.Reason.ALREADY_SIGNED, "its manifest would have to become an ingredient");
        }
    }

    @Override
    public void close() {
        source.close();
    }
}
