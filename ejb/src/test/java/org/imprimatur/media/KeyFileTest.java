package org.imprimatur.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTest {

    @TempDir
    Path directory;

    @Test
    void readOrCreate_makesTheKey_whenThereIsNone() {
        Path file = directory.resolve("keys/new/wrapping.key");

        byte[] made = KeyFile.readOrCreate(file, SealedBytes::newKey);

        assertThat(made).hasSize(32);
        assertThat(file).hasBinaryContent(made);
    }

    @Test
    void readOrCreate_keepsTheKey_whenThereIsOne() {
        Path file = directory.resolve("wrapping.key");
        byte[] first = KeyFile.readOrCreate(file, SealedBytes::newKey);

        byte[] second = KeyFile.readOrCreate(file, () -> {
            throw new AssertionError("a second key was made");
        });

        assertThat(second).isEqualTo(first);
    }

    @Test
    void file_isForItsOwnerOnly() throws IOException {
        Path file = directory.resolve("wrapping.key");

        KeyFile.readOrCreate(file, SealedBytes::newKey);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void readOrCreate_leavesNothingElseBehind() throws IOException {
        KeyFile.readOrCreate(directory.resolve("wrapping.key"), SealedBytes::newKey);

        assertThat(names()).containsExactly("wrapping.key");
    }

    @Test
    void readOrCreate_givesEveryoneOneKey_whenManyComeAtOnce() throws Exception {
        Path file = directory.resolve("wrapping.key");
        CountDownLatch start = new CountDownLatch(1);
        Callable<String> node = () -> {
            start.await();
            return HexFormat.of().formatHex(KeyFile.readOrCreate(file, SealedBytes::newKey));
        };

        List<String> keys = together(start, node, 32);

        assertThat(keys).hasSize(32);
        assertThat(keys)
                .allMatch(key -> key.equals(HexFormat.of().formatHex(KeyFile.readOrCreate(file, () -> new byte[0]))));
        assertThat(names()).containsExactly("wrapping.key");
    }

    @Test
    void readOrCreate_saysWhichFile_whenItCannotBeMade() throws IOException {
        Path notADirectory = Files.writeString(directory.resolve("taken"), "", StandardCharsets.US_ASCII);

        assertThatThrownBy(() -> KeyFile.readOrCreate(notADirectory.resolve("wrapping.key"), SealedBytes::newKey))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("`wrapping.key`")
                .hasCauseInstanceOf(IOException.class);
    }

    private static List<String> together(CountDownLatch start, Callable<String> act, int times) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(times);
        try {
            List<Future<String>> waiting = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                waiting.add(threads.submit(act));
            }
            start.countDown();
            List<String> results = new ArrayList<>();
            for (Future<String> result : waiting) {
                results.add(result.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
