package org.imprimatur.provenance.container;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.imprimatur.provenance.ReadingLimits;
import org.imprimatur.provenance.SigningRefusedException;
import org.imprimatur.provenance.UnreadableMediaException;
import org.imprimatur.provenance.UnreadableMediaException.Reason;

/**
 * Finds all absolute positions in a file, which have to move with its media (C2PA 2.2, annex A.5): chunk offsets, item
 * locations, auxiliary information, fragment bases and the fragment index. {@code sidx} and {@code trun} are relative.
 */
final class OffsetTables {
    private static final int LONGEST_ITEM_LOCATIONS = 4 << 20;
    private static final int BASE_DATA_OFFSET_PRESENT = 1;

    private final MediaSource source;
    private final BmffReader reader;
    private final ReadingLimits limits;
    private final List<OffsetTable> tables = new ArrayList<>();

    private OffsetTables(MediaSource source, BmffReader reader, ReadingLimits limits) {
        this.source = source;
        this.reader = reader;
        this.limits = limits;
    }

    /** The tables of a root box, in file order. */
    static List<OffsetTable> of(MediaSource source, BmffReader reader, ReadingLimits limits, BmffBox root) {
        OffsetTables search = new OffsetTables(source, reader, limits);
        search.visit(root, root, 0);
        search.tables.sort(Comparator.comparingLong(OffsetTable::start));
        return List.copyOf(search.tables);
    }

    private void visit(BmffBox box, BmffBox root, int depth) {
        if (depth > limits.boxDepth()) {
            throw new UnreadableMediaException(Reason.LIMIT_EXCEEDED, "boxes nest too deeply");
        }
        switch (box.type()) {
            case "stco" -> counted(box, 4, 4);
            case "co64" -> counted(box, 4, 8);
            case "saio" -> auxiliaryInformation(box, root);
            case "tfhd" -> fragmentBase(box);
            case "tfra" -> FragmentIndex.of(source, box).ifPresent(tables::add);
            case "iloc" -> tables.addAll(ItemLocations.of(content(box, LONGEST_ITEM_LOCATIONS), box.content()));
            case "cmov" ->
                throw new SigningRefusedException(
                        SigningRefusedException.Reason.LAYOUT_UNSUPPORTED, "a compressed movie header");
            default -> reader.children(box).forEach(child -> visit(child, root, depth + 1));
        }
    }

    /** A full box with a count and that many offsets. */
    private void counted(BmffBox box, int countAt, int width) {
        require(box.contentLength() >= countAt + 4, box);
        long count = Integer.toUnsignedLong(
                ByteBuffer.wrap(source.read(box.content() + countAt, 4)).getInt());
        require(count <= (box.contentLength() - countAt - 4) / width, box);
        if (count > 0) {
            tables.add(OffsetTable.dense(box.content() + countAt + 4, count, width));
        }
    }

    /** In a fragment the offsets are relative (ISO 14496-12, section 8.7.14.3). */
    private void auxiliaryInformation(BmffBox box, BmffBox root) {
        require(box.contentLength() >= 8, box);
        if (!"moof".equals(root.type())) {
            byte[] head = source.read(box.content(), 4);
            counted(box, (head[3] & 1) == 1 ? 12 : 4, head[0] == 0 ? 4 : 8);
        }
    }

    private void fragmentBase(BmffBox box) {
        require(box.contentLength() >= 8, box);
        if ((source.read(box.content() + 3, 1)[0] & BASE_DATA_OFFSET_PRESENT) != 0) {
            require(box.contentLength() >= 16, box);
            tables.add(OffsetTable.dense(box.content() + 8, 1, 8));
        }
    }

    private byte[] content(BmffBox box, int longest) {
        require(box.contentLength() <= longest, box);
        return source.read(box.content(), (int) box.contentLength());
    }

    private static void require(boolean condition, BmffBox box) {
        if (!condition) {
            throw new UnreadableMediaException(Reason.MALFORMED, "box `" + box.type() + "` at " + box.start());
        }
    }
}
