package org.imprimatur.provenance.container;

import java.io.Closeable;
import java.nio.file.Path;
import java.util.List;
import org.imprimatur.provenance.ReadingLimits;
import org.imprimatur.provenance.UnreadableMediaException;
import org.imprimatur.provenance.UnreadableMediaException.Reason;

/** A media file opened for validation; its kind is told from its bytes. */
public sealed interface Media extends Closeable permits BmffMedia, ByteMedia {
    /** @throws UnreadableMediaException when the file is of another kind or beyond the limits */
    static Media open(Path file, ReadingLimits limits) {
        MediaSource source = MediaSource.open(file);
        try {
            return of(source, limits);
        } catch (RuntimeException e) {
            source.close();
            throw e;
        }
    }

    private static Media of(MediaSource source, ReadingLimits limits) {
        for (ByteFormat format : ByteFormat.values()) {
            if (format.recognises(source)) {
                return new ByteMedia(source, limits, format);
            }
        }
        if (BmffReader.recognises(source)) {
            return new BmffMedia(source, limits);
        }
        throw new UnreadableMediaException(Reason.UNSUPPORTED_FORMAT, "neither JPEG, PNG, nor MP4, MOV or M4A");
    }

    /** The media type, for example {@code image/png}. */
    String format();

    /** Whether the parts of the file account for all of it. */
    boolean isComplete();

    /** How many places hold manifests. */
    int storeCount();

    /** Whether the places with manifests are one, as it should be, or what the format allows besides. */
    boolean hasOrderedStores();

    /**
     * The manifest stores of the file: the original first, then those of update manifests.
     *
     * @throws UnreadableMediaException when they are larger than the limits
     */
    List<byte[]> readStores();

    @Override
    void close();
}
