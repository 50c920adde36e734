package org.imprimatur.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.imprimatur.settings.Settings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileMediaStoreTest {

    private static final byte[] BYTES = "some frames".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    Path directory;

    private final FileMediaStore store = new FileMediaStore();

    @BeforeEach
    void open() {
        Path media = directory.resolve("media");
        store.settings = new Settings() {
            @Override
            public Path mediaDirectory() {
                return media;
            }
        };
    }

    @Test
    void store_addressesByDigest_andKeepsTheBytes() throws IOException {
        Digest address = store.store(BYTES);

        assertThat(address).isEqualTo(Digest.of(BYTES));
        assertThat(store.locate(address)).hasBinaryContent(BYTES);
        assertThat(store.locate(address)).hasFileName(address.hex());
    }

    @Test
    void store_keepsOneFile_whenTheSameComesTwice() throws IOException {
        store.store(BYTES);
        store.store(BYTES);

        assertThat(files()).hasSize(1);
    }

    @Test
    void adopt_takesTheFile_andLeavesNothingInTheSpool() throws IOException {
        Path spooled = store.newSpoolFile(".mp4");
        Files.write(spooled, BYTES);

        Digest address = store.adopt(spooled);

        assertThat(spooled).doesNotExist();
        assertThat(files()).containsExactly(store.locate(address));
    }

    @Test
    void adopt_readsBigFiles_asTheyAre() throws IOException {
        Path spooled = store.newSpoolFile(".mp4");
        byte[] big = String.join("", Collections.nCopies(100_000, "frame after frame "))
                .getBytes(StandardCharsets.US_ASCII);
        Files.write(spooled, big);

        assertThat(store.adopt(spooled)).isEqualTo(Digest.of(big));
    }

    @Test
    void locate_saysSo_whenNothingIsThere() {
        Digest nowhere = Digest.of("nothing");

        assertThatThrownBy(() -> store.locate(nowhere))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessage(nowhere.hex());
    }

    @Test
    void delete_isTheEnd_andMayBeRepeated() throws IOException {
        Digest address = store.store(BYTES);

        store.delete(address);

        assertThat(files()).isEmpty();
        assertThatCode(() -> store.delete(address)).doesNotThrowAnyException();
    }

    @Test
    void spoolFile_isReadableByItsOwnerOnly() throws IOException {
        assertThat(Files.getPosixFilePermissions(store.newSpoolFile(".part")))
                .allMatch(permission -> permission.name().startsWith("OWNER_"));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
