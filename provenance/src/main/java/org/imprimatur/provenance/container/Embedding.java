package org.imprimatur.provenance.container;

import java.io.Closeable;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.security.MessageDigest;
import org.imprimatur.provenance.ReadingLimits;
import org.imprimatur.provenance.SigningRefusedException;
import org.imprimatur.provenance.UnreadableMediaException;
import org.imprimatur.provenance.UnreadableMediaException.Reason;
import org.imprimatur.provenance.assertion.HardBinding;

/**
 * Puts a manifest store into a media file (C2PA 2.2, annex A). The media is copied and hashed in one pass around a gap
 * of known length, which is filled afterwards.
 */
public sealed interface Embedding extends Closeable permits BmffEmbedding, ByteEmbedding {
    /**
     * @throws UnreadableMediaException when the file is of another kind or malformed
     * @throws SigningRefusedException when it already has a manifest, or a layout that cannot take one
     */
    static Embedding open(Path file, ReadingLimits limits) {
        MediaSource source = MediaSource.open(file);
        try {
            return of(source, limits);
        } catch (RuntimeException e) {
            source.close();
            throw e;
        }
    }

    private static Embedding of(MediaSource source, ReadingLimits limits) {
        for (ByteFormat format : ByteFormat.values()) {
            if (format.recognises(source)) {
                return new ByteEmbedding(source, limits, format);
            }
        }
        if (BmffReader.recognises(source)) {
            return new BmffEmbedding(source, limits);
        }
        throw new UnreadableMediaException(Reason.UNSUPPORTED_FORMAT, "neither JPEG, PNG, nor MP4, MOV or M4A");
    }

    /** What binds a store of this length to media with this hash; as long whatever these two are. */
    HardBinding binding(int storeLength, String algorithm, byte[] hash);

    /** Writes the file with a gap for a store of this length, and updates the digest with what the binding hashes. */
    void write(FileChannel out, int storeLength, MessageDigest digest);

    /** Fills the gap that {@link #write} has left; the store has to have exactly that length. */
    void fill(FileChannel out, byte[] store);

    @Override
    void close();
}
