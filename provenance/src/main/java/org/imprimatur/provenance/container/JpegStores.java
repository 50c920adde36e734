package org.imprimatur.provenance.container;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.imprimatur.provenance.container.ByteLayout.EmbeddedStore;
import org.jspecify.annotations.Nullable;

/**
 * Puts manifest stores together from {@code APP11} segments (C2PA 2.2, annex A.3.1; ISO 19566-5, annex D). Each segment
 * has the box instance, its number in the sequence from 1, and the header of the whole box again; other JUMBF is passed
 * over.
 */
final class JpegStores {
    /** Marker, length, {@code JP}, box instance and sequence number. */
    static final int PREFIX_BYTES = 2 + 2 + 2 + 2 + 4;

    private static final byte[] COMMON_IDENTIFIER = {'J', 'P'};
    private static final byte[] STORE_UUID = HexFormat.of().parseHex("6332706100110010800000aa00389b71");
    private static final int DESCRIPTION_AT = 8;

    private final MediaSource source;
    private final List<EmbeddedStore> found = new ArrayList<>();
    private @Nullable Parts open;

    JpegStores(MediaSource source) {
        this.source = source;
    }

    /** A store whose segments are being gathered. */
    private static final class Parts {
        private final int instance;
        private final byte[] header;
        private final long start;
        private final List<ByteSpan> spans = new ArrayList<>();
        private long end;
        private boolean sound = true;

        private Parts(int instance, byte[] header, long start) {
            this.instance = instance;
            this.header = header;
            this.start = start;
        }
    }

    void add(JpegReader.Segment segment) {
        Optional<Piece> piece = piece(segment);
        if (piece.isPresent() && piece.get().sequence() == 1) {
            close();
            begin(segment, piece.get());
        } else if (piece.isPresent()
                && open != null
                && open.instance == piece.get().instance()) {
            append(open, segment, piece.get());
        }
    }

    /** What a segment holds: {@code content} is where its box header starts. */
    private record Piece(int instance, long sequence, long content) {}

    private Optional<Piece> piece(JpegReader.Segment segment) {
        if (segment.end() - segment.start() < PREFIX_BYTES + 8) {
            return Optional.empty();
        }
        ByteBuffer prefix = ByteBuffer.wrap(source.read(segment.start(), PREFIX_BYTES));
        if (prefix.get(4) != COMMON_IDENTIFIER[0] || prefix.get(5) != COMMON_IDENTIFIER[1]) {
            return Optional.empty();
        }
        return Optional.of(new Piece(
                Short.toUnsignedInt(prefix.getShort(6)),
                Integer.toUnsignedLong(prefix.getInt(8)),
                segment.start() + PREFIX_BYTES));
    }

    private void begin(JpegReader.Segment segment, Piece piece) {
        int headerBytes = headerBytes(piece.content(), segment.end());
        if (!isStore(piece.content() + headerBytes, segment.end())) {
            return;
        }
        open = new Parts(piece.instance(), source.read(piece.content(), headerBytes), segment.start());
        open.spans.add(new ByteSpan(piece.content(), segment.end()));
        open.end = segment.end();
    }

    private int headerBytes(long at, long end) {
        boolean isLong = Arrays.equals(source.read(at, 4), new byte[] {0, 0, 0, 1}) && end - at >= 16;
        return isLong ? 16 : 8;
    }

    private boolean isStore(long description, long end) {
        if (end - description < DESCRIPTION_AT + STORE_UUID.length) {
            return false;
        }
        return Arrays.equals(source.read(description + DESCRIPTION_AT, STORE_UUID.length), STORE_UUID);
    }

    private void append(Parts parts, JpegReader.Segment segment, Piece piece) {
        long data = piece.content() + parts.header.length;
        boolean repeatsHeader =
                data <= segment.end() && Arrays.equals(source.read(piece.content(), parts.header.length), parts.header);
        boolean follows = segment.start() == parts.end && piece.sequence() == parts.spans.size() + 1L;
        parts.sound &= repeatsHeader && follows;
        parts.spans.add(new ByteSpan(Math.min(data, segment.end()), segment.end()));
        parts.end = segment.end();
    }

    List<EmbeddedStore> found() {
        close();
        return List.copyOf(found);
    }

    private void close() {
        if (open != null) {
            found.add(new EmbeddedStore(new ByteSpan(open.start, open.end), open.spans, open.sound));
            open = null;
        }
    }
}
