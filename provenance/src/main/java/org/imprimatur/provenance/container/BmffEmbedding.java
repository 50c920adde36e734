package org.imprimatur.provenance.container;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import org.imprimatur.provenance.ReadingLimits;
import org.imprimatur.provenance.SigningRefusedException;
import org.imprimatur.provenance.UnreadableMediaException;
import org.imprimatur.provenance.UnreadableMediaException.Reason;
import org.imprimatur.provenance.assertion.BmffHash;
import org.imprimatur.provenance.assertion.HardBinding;

/**
 * Puts a manifest store into an MP4 between {@code ftyp} and the rest (C2PA 2.2, annex A.5). The media is copied and
 * hashed in one pass around a gap of known length, which is filled afterwards.
 */
final class BmffEmbedding implements Embedding {
    private final MediaSource source;
    private final List<BmffBox> roots;
    private final List<List<OffsetTable>> tables;

    BmffEmbedding(MediaSource source, ReadingLimits limits) {
        this.source = source;
        BmffReader reader = new BmffReader(source, limits);
        BmffReader.Roots found = reader.roots();
        this.roots = found.boxes();
        requireSignable(found);
        this.tables = new ArrayList<>();
        roots.forEach(root -> tables.add(OffsetTables.of(source, reader, limits, root)));
    }

    @Override
    public HardBinding binding(int storeLength, String algorithm, byte[] hash) {
        return BmffHash.withMandatoryExclusions(algorithm, hash);
    }

    /**
     * As declared; what is hashed is what the mandatory exclusions of {@code c2pa.hash.bmff.v3} leave in.
     */
    @Override
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

    @Override
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
