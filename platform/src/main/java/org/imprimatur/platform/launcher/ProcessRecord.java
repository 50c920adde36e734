package org.imprimatur.platform.launcher;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;

/** A note on disk of a running process, so that the next start finds what a killed launcher left behind. */
record ProcessRecord(long id, Instant startedAt) {
    // The kernel tells start times in ticks since boot; the wall clock may have been set since.
    private static final Duration TOLERANCE = Duration.ofSeconds(5);

    static ProcessRecord of(ProcessHandle process) {
        return new ProcessRecord(process.pid(), process.info().startInstant().orElseGet(Instant::now));
    }

    static ProcessRecord read(Path file) throws IOException {
        Properties values = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            values.load(reader);
        }
        return new ProcessRecord(
                Long.parseLong(values.getProperty("id", "-1")),
                Instant.parse(values.getProperty("started", Instant.EPOCH.toString())));
    }

    void write(Path file) throws IOException {
        Properties values = new Properties();
        values.setProperty("id", Long.toString(id));
        values.setProperty("started", startedAt.toString());
        StringWriter text = new StringWriter();
        values.store(text, null);
        PrivateFiles.write(file, text.toString());
    }

    /** The process, if it still runs: another process that was given the same id does not count. */
    Optional<ProcessHandle> find() {
        return id < 1 ? Optional.empty() : ProcessHandle.of(id).filter(this::isSame);
    }

    private boolean isSame(ProcessHandle candidate) {
        return candidate
                .info()
                .startInstant()
                .filter(start -> Duration.between(start, startedAt).abs().compareTo(TOLERANCE) < 0)
                .isPresent();
    }
}
