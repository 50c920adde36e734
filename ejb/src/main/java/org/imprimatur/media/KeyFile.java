package org.imprimatur.media;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.function.Supplier;

/** A secret in a file that only its owner may read, made at first use and never written again. */
public final class KeyFile {

    private KeyFile() {}

    /** The content of the file; when there is none yet, of what {@code maker} makes, stored whole or not at all. */
    public static byte[] readOrCreate(Path file, Supplier<byte[]> maker) {
        try {
            if (!Files.exists(file)) {
                create(file, directoryOf(file), maker.get());
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new IllegalStateException("cannot read or create the key file `%s`".formatted(file.getFileName()), e);
        }
    }

    private static void create(Path file, Path directory, byte[] content) throws IOException {
        Files.createDirectories(directory);
        Path part = Files.createTempFile(directory, "new-", ".key"); // created for its owner only
        restrict(part);
        Files.write(part, content, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
        try {
            Files.createLink(file, part); // atomic, and fails when another node was first
        } catch (FileAlreadyExistsException e) {
            // Another node was first: its key is the key.
        } catch (UnsupportedOperationException e) {
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            return;
        }
        Files.delete(part);
    }

    private static Path directoryOf(Path file) {
        return Objects.requireNonNull(file.toAbsolutePath().getParent(), "a key file lies in a directory");
    }

    private static void restrict(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
    }
}
