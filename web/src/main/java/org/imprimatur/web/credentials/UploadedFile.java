package org.imprimatur.web.credentials;

import jakarta.ws.rs.ClientErrorException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.imprimatur.media.Digest;
import org.imprimatur.media.MediaStore;

/** A file that somebody sent to be looked at; gone when closed. */
public final class UploadedFile implements AutoCloseable {

    public static final long BYTES_MAX = 200L * 1024 * 1024;

    private final Path path;
    private final long size;
    private final String sha256;

    private UploadedFile(Path path, long size, String sha256) {
        this.path = path;
        this.size = size;
        this.sha256 = sha256;
    }

    /** @throws ClientErrorException 413 when it is larger than {@link #BYTES_MAX} */
    public static UploadedFile spool(InputStream bytes, MediaStore store) throws IOException {
        Path path = store.newSpoolFile(".upload");
        MessageDigest sha256 = Digest.sha256();
        try (OutputStream out = new DigestOutputStream(Files.newOutputStream(path), sha256)) {
            long size = copy(bytes, out);
            return new UploadedFile(path, size, HexFormat.of().formatHex(sha256.digest()));
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(path);
            throw e;
        }
    }

    private static long copy(InputStream bytes, OutputStream out) throws IOException {
        byte[] chunk = new byte[64 * 1024];
        long total = 0;
        for (int read; (read = bytes.read(chunk)) >= 0; ) {
            total += read;
            if (total > BYTES_MAX) {
                throw new ClientErrorException("the file has more than %d bytes".formatted(BYTES_MAX), 413);
            }
            out.write(chunk, 0, read);
        }
        return total;
    }

    public Path path() {
        return path;
    }

    public long size() {
        return size;
    }

    public String sha256() {
        return sha256;
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
