package org.imprimatur.platform.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;

/** A server that runs as a direct child, with its output in a log file. */
final class ChildProcess implements Server {
    private final String name;
    private final Process process;
    private final Path log;
    private final Path note;

    private ChildProcess(String name, Process process, Path log, Path note) {
        this.name = name;
        this.process = process;
        this.log = log;
        this.note = note;
    }

    /** Starts {@code command} under the name that people read; {@code id} names its files. */
    static ChildProcess start(
            Layout layout, String name, String id, List<String> command, Map<String, String> environment)
            throws IOException {
        Path log = layout.logs().resolve(id + ".log");
        keepPrevious(log);
        ProcessBuilder builder = new ProcessBuilder(Processes.shielded(command))
                .directory(layout.data().toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        Path note = layout.processes().resolve(id + ".properties");
        ProcessRecord.of(process.toHandle()).write(note);
        return new ChildProcess(name, process, log, note);
    }

    private static void keepPrevious(Path log) throws IOException {
        Files.createDirectories(log.getParent());
        if (Files.exists(log)) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Waits for the end and returns the exit status. */
    int await() throws InterruptedException {
        return process.waitFor();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public ProcessHandle process() {
        return process.toHandle();
    }

    @Override
    public Path log() {
        return log;
    }

    @Override
    public void stop() {
        Processes.end(process.toHandle());
        try {
            Files.deleteIfExists(note);
        } catch (IOException leftBehind) {
            // The next start finds no such process and deletes the note.
        }
    }
}
