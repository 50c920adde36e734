package org.imprimatur.provenance.container;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.imprimatur.provenance.ReadingLimits;
import org.imprimatur.provenance.UnreadableMediaException;
import org.imprimatur.provenance.UnreadableMediaException.Reason;
import org.imprimatur.provenance.container.ByteLayout.EmbeddedStore;

/** Finds the segments of a JPEG up to its first scan (ITU-T T.81, annex B; C2PA 2.2, annex A.3.1). */
final class JpegReader {
    private static final int SOI = 0xD8;
    private static final int EOI = 0xD9;
    private static final int SOS = 0xDA;
    private static final int APP0 = 0xE0;
    private static final int APP11 = 0xEB;

    private final MediaSource source;
    private final ReadingLimits limits;
    private final JpegStores stores;
    private long position = 2;
    private int segments;

    JpegReader(MediaSource source, ReadingLimits limits) {
        this.source = source;
        this.limits = limits;
        this.stores = new JpegStores(source);
    }

    static boolean recognises(MediaSource source) {
        if (source.size() < 3) {
            return false;
        }
        byte[] start = source.read(0, 3);
        return start[0] == (byte) 0xFF && start[1] == (byte) SOI && start[2] == (byte) 0xFF;
    }

    /** A marker segment, from its marker to its end. */
    record Segment(int marker, long start, long end) {}

    ByteLayout layout() {
        long insertAt = 2;
        boolean complete = false;
        for (Optional<Segment> next = next(); next.isPresent(); next = next()) {
            Segment segment = next.get();
            if (segment.marker() == SOS || segment.marker() == EOI) {
                complete = true;
                break;
            }
            if (segment.marker() == APP0 && segment.start() == 2) {
                insertAt = segment.end(); // JFIF wants to come first
            }
            if (segment.marker() == APP11) {
                stores.add(segment);
            }
        }
        List<EmbeddedStore> found = new ArrayList<>(stores.found());
        return new ByteLayout(complete, insertAt, found);
    }

    /** The segment at the position; empty when there is none that is whole. */
    private Optional<Segment> next() {
        count();
        long start = afterFillBytes();
        if (source.size() - start < 2) {
            return Optional.empty();
        }
        ByteBuffer head = ByteBuffer.wrap(source.read(start, (int) Math.min(4, source.size() - start)));
        int marker = head.get(1) & 0xFF;
        if (head.get(0) != (byte) 0xFF) {
            return Optional.empty();
        }
        long end = standsAlone(marker) ? start + 2 : end(head, start);
        if (end > source.size() || end < start + 2) {
            return Optional.empty();
        }
        position = end;
        return Optional.of(new Segment(marker, start, end));
    }

    private void count() {
        if (++segments > limits.mediaBoxes()) {
            throw new UnreadableMediaException(Reason.LIMIT_EXCEEDED, "more than " + limits.mediaBoxes() + " segments");
        }
    }

    /** Any marker may have more {@code FF} before it (ITU-T T.81, section B.1.1.2). */
    private long afterFillBytes() {
        long start = position;
        while (source.size() - start >= 2 && source.read(start + 1, 1)[0] == (byte) 0xFF) {
            count();
            start++;
        }
        return start;
    }

    private static long end(ByteBuffer head, long start) {
        if (head.capacity() < 4) {
            return -1;
        }
        int length = Short.toUnsignedInt(head.getShort(2));
        return length < 2 ? -1 : start + 2 + length;
    }

    private static boolean standsAlone(int marker) {
        return marker == EOI || marker == 0x01 || marker >= 0xD0 && marker <= 0xD7;
    }
}
