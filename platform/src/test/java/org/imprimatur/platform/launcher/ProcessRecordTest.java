package org.imprimatur.platform.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessRecordTest {
    @TempDir
    Path directory;

    @Test
    void find_returnsTheProcess_whenItStillRuns() throws IOException {
        Path note = directory.resolve("self.properties");
        ProcessRecord.of(ProcessHandle.current()).write(note);

        assertThat(ProcessRecord.read(note).find()).contains(ProcessHandle.current());
    }

    @Test
    void find_isEmpty_whenAnotherProcessWasGivenTheId() {
        ProcessRecord earlier = new ProcessRecord(ProcessHandle.current().pid(), Instant.parse("2020-01-01T00:00:00Z"));

        assertThat(earlier.find()).isEmpty();
    }
}
