package org.imprimatur.platform.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Servers of an earlier launcher that was killed before it could stop them. */
final class Leftovers {
    private Leftovers() {}

    /** Ends them; call only while holding the {@link RunLock}. */
    static void end(Layout layout, Progress progress) throws IOException {
        for (Path note : notes(layout.processes())) {
            ProcessRecord.read(note).find().ifPresent(process -> {
                progress.say("Stopping process " + process.pid() + ", left behind by an earlier start");
                Processes.end(process);
            });
            Files.deleteIfExists(note);
        }
    }

    private static List<Path> notes(Path directory) throws IOException {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.filter(entry -> entry.toString().endsWith(".properties"))
                    .sorted()
                    .toList();
        }
    }
}
