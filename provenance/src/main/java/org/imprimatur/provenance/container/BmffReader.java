package org.imprimatur.provenance.container;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.imprimatur.provenance.ReadingLimits;
import org.imprimatur.provenance.UnreadableMediaException;
import org.imprimatur.provenance.UnreadableMediaException.Reason;

/** Finds the boxes of an ISO base media file. One per file, since it counts what it has read. */
final class BmffReader {
    private static final Set<String> CONTAINERS = Set.of(
            "moov", "trak", "mdia", "minf", "stbl", "edts", "dinf", "udta", "mvex", "moof", "traf", "mfra", "meta",
            "sinf", "schi", "tref", "iprp", "ipco", "strk", "meco");
    private static final Set<String> FIRST_BOXES = Set.of("ftyp", "styp", "moov", "mdat", "wide", "free", "skip");

    private final MediaSource source;
    private final ReadingLimits limits;
    private int boxes;

    BmffReader(MediaSource source, ReadingLimits limits) {
        this.source = source;
        this.limits = limits;
    }

    /** Whether the file starts like one of this family. */
    static boolean recognises(MediaSource source) {
        return source.size() >= 8 && FIRST_BOXES.contains(new String(source.read(4, 4), StandardCharsets.ISO_8859_1));
    }

    /** The root boxes. A box that reaches beyond the file ends with it, and the result says so. */
    Roots roots() {
        List<BmffBox> found = new ArrayList<>();
        long position = 0;
        while (position < source.size()) {
            Optional<BmffBox> box = box(position, source.size());
            if (box.isEmpty()) {
                return new Roots(found, false);
            }
            found.add(box.get().endingBy(source.size()));
            position = box.get().end();
        }
        return new Roots(found, position == source.size());
    }

    /** The root boxes of a file, and whether they account for every byte of it. */
    record Roots(List<BmffBox> boxes, boolean complete) {
        Roots {
            boxes = List.copyOf(boxes);
        }
    }

    /** The boxes in a container; none when it holds anything else. */
    List<BmffBox> children(BmffBox parent) {
        if (!CONTAINERS.contains(parent.type())) {
            return List.of();
        }
        List<BmffBox> found = new ArrayList<>();
        long position = parent.content() + fullBoxHeader(parent);
        while (position < parent.end()) {
            Optional<BmffBox> box = box(position, parent.end()).filter(child -> child.end() <= parent.end());
            if (box.isEmpty()) {
                return List.copyOf(found); // QuickTime ends `udta` with four zero bytes
            }
            found.add(box.get());
            position = box.get().end();
        }
        return List.copyOf(found);
    }

    /** {@code meta} is a full box in ISO files but not in QuickTime, where {@code hdlr} follows at once. */
    private int fullBoxHeader(BmffBox box) {
        if (!"meta".equals(box.type()) || box.contentLength() < 8) {
            return 0;
        }
        boolean quickTime = "hdlr".equals(new String(source.read(box.content() + 4, 4), StandardCharsets.ISO_8859_1));
        return quickTime ? 0 : 4;
    }

    private Optional<BmffBox> box(long start, long limit) {
        count();
        if (limit - start < 8) {
            return Optional.empty();
        }
        ByteBuffer header = ByteBuffer.wrap(source.read(start, (int) Math.min(16, limit - start)));
        long declared = Integer.toUnsignedLong(header.getInt(0));
        if (declared == 1 && header.capacity() < 16) {
            return Optional.empty();
        }
        int headerBytes = declared == 1 ? 16 : 8;
        long length = declared == 0 ? limit - start : declared == 1 ? header.getLong(8) : declared;
        if (length < headerBytes || length > Long.MAX_VALUE - start) {
            return Optional.empty();
        }
        String type = new String(header.array(), 4, 4, StandardCharsets.ISO_8859_1);
        return Optional.of(new BmffBox(type, start, start + headerBytes, start + length));
    }

    /** Counts one look at the file against the bound. */
    void count() {
        if (++boxes > limits.mediaBoxes()) {
            throw new UnreadableMediaException(Reason.LIMIT_EXCEEDED, "more than " + limits.mediaBoxes() + " boxes");
        }
    }
}
