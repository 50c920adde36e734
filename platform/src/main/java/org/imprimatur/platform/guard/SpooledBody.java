package org.imprimatur.platform.guard;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** A request body that has arrived whole: short ones in memory, longer ones in a file that goes when this is closed. */
final class SpooledBody implements AutoCloseable {
    private static final int IN_MEMORY = 64 << 10;

    private final byte[] head;
    private final Optional<Path> file;
    private final String sha256;

    private SpooledBody(byte[] head, Optional<Path> file, String sha256) {
        this.head = head;
        this.file = file;
        this.sha256 = sha256;
    }

    /** Reads to the end, or refuses what is longer than allowed. */
    static SpooledBody read(InputStream in, long maximum, Path folder) throws IOException {
        MessageDigest digest = sha256();
        byte[] head = in.readNBytes((int) Math.min(IN_MEMORY, maximum));
        digest.update(head);
        int next = in.read();
        Optional<Path> file = Optional.empty();
        if (next >= 0) {
            file = Optional.of(spool(in, next, head, maximum, digest, folder));
        }
        return new SpooledBody(head, file, HexFormat.of().formatHex(digest.digest()));
    }

    private static Path spool(InputStream in, int next, byte[] head, long maximum, MessageDigest digest, Path folder)
            throws IOException {
        Path file = Files.createTempFile(folder, "body", ".spool");
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(head);
            byte[] chunk = new byte[IN_MEMORY];
            chunk[0] = (byte) next;
            int filled = 1;
            long total = head.length;
            while (filled > 0) {
                total += filled;
                refuseMoreThan(maximum, total);
                digest.update(chunk, 0, filled);
                out.write(chunk, 0, filled);
                filled = in.readNBytes(chunk, 0, chunk.length);
            }
            return file;
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    static void refuseMoreThan(long maximum, long length) {
        if (length > maximum) {
            throw StoppedException.of(Problem.BODY_TOO_LARGE, "A body has at most " + maximum + " bytes.");
        }
    }

    /** In lower case hexadecimal digits. */
    String sha256Hex() {
        return sha256;
    }

    InputStream open() throws IOException {
        return file.isPresent() ? Files.newInputStream(file.get()) : new ByteArrayInputStream(head);
    }

    BodyPublisher publisher() throws IOException {
        return file.isPresent() ? BodyPublishers.ofFile(file.get()) : BodyPublishers.ofByteArray(head);
    }

    @Override
    public void close() throws IOException {
        if (file.isPresent()) {
            Files.deleteIfExists(file.get());
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
