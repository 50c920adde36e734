package org.imprimatur.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.imprimatur.settings.Settings;

/** Files under a directory, fanned out by the first two bytes of their digest. */
@ApplicationScoped
public class FileMediaStore implements MediaStore {

    @Inject
    Settings settings;

    @Override
    public Digest store(byte[] bytes) throws IOException {
        Path spooled = newSpoolFile(".part");
        Files.write(spooled, bytes);
        return adopt(spooled);
    }

    @Override
    public Digest adopt(Path file) throws IOException {
        Digest address = digestOf(file);
        force(file);
        Path directory = directoryOf(address);
        Files.createDirectories(directory);
        Files.move(
                file,
                directory.resolve(address.hex()),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
        force(directory);
        return address;
    }

    @Override
    public Path locate(Digest address) throws IOException {
        Path path = pathOf(address);
        if (!Files.isRegularFile(path)) {
            throw new NoSuchFileException(address.hex());
        }
        return path;
    }

    @Override
    public Path newSpoolFile(String suffix) throws IOException {
        Path spool = settings.mediaDirectory().resolve("spool");
        Files.createDirectories(spool);
        return Files.createTempFile(spool, "in-", suffix);
    }

    @Override
    public void delete(Digest address) throws IOException {
        Files.deleteIfExists(pathOf(address));
    }

    private Path pathOf(Digest address) {
        return directoryOf(address).resolve(address.hex());
    }

    private Path directoryOf(Digest address) {
        String hex = address.hex();
        return settings.mediaDirectory().resolve(hex.substring(0, 2)).resolve(hex.substring(2, 4));
    }

    private static Digest digestOf(Path file) throws IOException {
        MessageDigest sha256 = Digest.sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), sha256)) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
        }
        return new Digest(HexFormat.of().formatHex(sha256.digest()));
    }

    private static void force(Path path) throws IOException {
        boolean directory = Files.isDirectory(path);
        try (FileChannel channel =
                FileChannel.open(path, directory ? StandardOpenOption.READ : StandardOpenOption.WRITE)) {
            channel.force(true);
        } catch (IOException e) {
            if (!directory) { // Not every file system lets a directory be forced.
                throw e;
            }
        }
    }
}
