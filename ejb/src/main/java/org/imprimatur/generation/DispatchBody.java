package org.imprimatur.generation;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.imprimatur.media.Digest;
import org.jspecify.annotations.Nullable;

/**
 * The exact bytes of a create. A file in it is read from where it lies, once for its digest and once to be sent: files in
 * the media store never change.
 */
final class DispatchBody {

    private static final int CHUNK = 64 * 1024;

    private final String contentType;
    private final byte[] head;
    private final @Nullable Path file;
    private final byte[] tail;

    private DispatchBody(String contentType, byte[] head, @Nullable Path file, byte[] tail) {
        this.contentType = contentType;
        this.head = head;
        this.file = file;
        this.tail = tail;
    }

    static DispatchBody of(String contentType, byte[] bytes) {
        return new DispatchBody(contentType, bytes, null, new byte[0]);
    }

    static DispatchBody around(String contentType, byte[] head, Path file, byte[] tail) {
        return new DispatchBody(contentType, head, file, tail);
    }

    String contentType() {
        return contentType;
    }

    /** In lower-case hexadecimal, as grants have it. */
    String sha256() throws IOException {
        MessageDigest digest = Digest.sha256();
        digest.update(head);
        if (file != null) {
            update(digest, file);
        }
        digest.update(tail);
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void update(MessageDigest digest, Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] chunk = new byte[CHUNK];
            for (int read; (read = in.read(chunk)) >= 0; ) {
                digest.update(chunk, 0, read);
            }
        }
    }

    BodyPublisher publisher() {
        if (file == null) {
            return BodyPublishers.ofByteArray(head);
        }
        try {
            return BodyPublishers.concat(
                    BodyPublishers.ofByteArray(head), BodyPublishers.ofFile(file), BodyPublishers.ofByteArray(tail));
        } catch (FileNotFoundException e) {
            throw new UncheckedIOException(e);
        }
    }
}
