package org.imprimatur.platform.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Room enough to start: a database that runs out of it stops in the middle of things. */
final class DiskSpace {
    private static final long NEEDED_MEBIBYTES = 1024;

    private DiskSpace() {}

    static void require(Path directory) throws IOException {
        long free = Files.getFileStore(directory).getUsableSpace() >> 20;
        if (free < NEEDED_MEBIBYTES) {
            throw new StartFailedException(
                    "%d MiB are free on the disk of %s and %d are needed: make room and start again"
                            .formatted(free, directory, NEEDED_MEBIBYTES));
        }
    }
}
