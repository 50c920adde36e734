package org.imprimatur.provenance.container;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.imprimatur.provenance.ReadingLimits;
import org.imprimatur.provenance.UnreadableMediaException;
import org.imprimatur.provenance.UnreadableMediaException.Reason;
import org.imprimatur.provenance.assertion.BmffHash;
import org.imprimatur.provenance.claim.HashAlgorithm;

/** An ISO base media file (MP4, MOV, M4A, HEIC, AVIF) opened for validation. */
public final class BmffMedia implements Media {
    private static final int BUFFER_BYTES = 256 << 10;
    private static final Map<String, String> FORMATS = Map.of(
            "qt  ",
            "video/quicktime",
            "M4A ",
            "audio/mp4",
            "heic",
            "image/heic",
            "mif1",
            "image/heif",
            "avif",
            "image/avif");

    private final MediaSource source;
    private final ReadingLimits limits;
    private final BmffReader reader;
    private final BmffReader.Roots roots;
    private final List<StoreBox> stores;

    BmffMedia(MediaSource source, ReadingLimits limits) {
        this.source = source;
        this.limits = limits;
        this.reader = new BmffReader(source, limits);
        this.roots = reader.roots();
        this.stores = stores();
    }

    /** By the major brand of {@code ftyp}. */
    @Override
    public String format() {
        boolean hasBrand =
                source.size() >= 12 && "ftyp".equals(roots.boxes().get(0).type());
        String brand = hasBrand ? new String(source.read(8, 4), StandardCharsets.ISO_8859_1) : "";
        return FORMATS.getOrDefault(brand, "video/mp4");
    }

    @Override
    public boolean isComplete() {
        return roots.complete();
    }

    @Override
    public int storeCount() {
        return stores.size();
    }

    @Override
    public List<byte[]> readStores() {
        List<byte[]> found = new ArrayList<>();
        long total = 0;
        for (StoreBox store : stores) {
            total += store.storeLength();
            if (total > limits.storeBytes()) {
                throw new UnreadableMediaException(
                        Reason.LIMIT_EXCEEDED, "manifest store of more than " + limits.storeBytes() + " bytes");
            }
            found.add(store.store(source));
        }
        return found;
    }

    /** Whether the boxes with manifests are one, or one original followed by updates (annex A.5). */
    @Override
    public boolean hasOrderedStores() {
        return stores.size() == 1
                || (stores.size() == 2
                        && "original".equals(stores.get(0).purpose())
                        && "update".equals(stores.get(1).purpose()));
    }

    /** The hash of the file as the binding describes it (C2PA 2.2, section 18.6.2). Reads the file once. */
    public byte[] hash(BmffHash binding, HashAlgorithm algorithm) {
        List<ByteSpan> excluded =
                ByteSpan.merged(new BmffExclusions(source, reader, roots.boxes()).spans(binding.exclusions()));
        int next = 0; // roots and exclusions are both in file order: one walk along both
        MessageDigest digest = algorithm.newDigest();
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);
        for (BmffBox box : roots.boxes()) {
            while (next < excluded.size() && excluded.get(next).end() <= box.start()) {
                next++;
            }
            List<ByteSpan> hashed =
                    new ByteSpan(box.start(), box.end()).without(excluded.subList(next, excluded.size()));
            if (!hashed.isEmpty()) {
                digest.update(ByteBuffer.allocate(8).putLong(0, box.start()));
                hashed.forEach(span -> update(digest, span, buffer));
            }
        }
        return digest.digest();
    }

    private void update(MessageDigest digest, ByteSpan span, ByteBuffer buffer) {
        for (long at = span.start(); at < span.end(); at += buffer.capacity()) {
            buffer.clear().limit((int) Math.min(buffer.capacity(), span.end() - at));
            source.read(at, buffer);
            digest.update(buffer.flip());
        }
    }

    private List<StoreBox> stores() {
        List<StoreBox> found = new ArrayList<>();
        for (BmffBox box : roots.boxes()) {
            StoreBox.of(source, box).filter(StoreBox::holdsManifests).ifPresent(found::add);
        }
        return List.copyOf(found);
    }

    @Override
    public void close() {
        source.close();
    }
}
