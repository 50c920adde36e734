package org.imprimatur.provenance.container;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.imprimatur.provenance.UnreadableMediaException;
import org.imprimatur.provenance.UnreadableMediaException.Reason;

/** The {@code moof} positions of a {@code tfra} box (ISO 14496-12, section 8.8.10). */
final class FragmentIndex {
    private static final int HEAD_BYTES = 16;

    private FragmentIndex() {}

    static Optional<OffsetTable> of(MediaSource source, BmffBox tfra) {
        if (tfra.contentLength() < HEAD_BYTES) {
            throw malformed(tfra);
        }
        ByteBuffer head = ByteBuffer.wrap(source.read(tfra.content(), HEAD_BYTES));
        int width = head.get(0) == 1 ? 8 : 4;
        int lengths = head.getInt(8);
        int numbers = 3 + (lengths >> 4 & 3) + (lengths >> 2 & 3) + (lengths & 3);
        long count = Integer.toUnsignedLong(head.getInt(12));
        int stride = 2 * width + numbers;
        if (count > (tfra.contentLength() - HEAD_BYTES) / stride) {
            throw malformed(tfra);
        }
        long start = tfra.content() + HEAD_BYTES + width;
        return count == 0 ? Optional.empty() : Optional.of(new OffsetTable(start, count, width, stride));
    }

    private static UnreadableMediaException malformed(BmffBox box) {
        return new UnreadableMediaException(Reason.MALFORMED, "box `tfra` at " + box.start());
    }
}
