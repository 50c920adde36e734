package org.imprimatur.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.imprimatur.settings.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileKeyWrappingTest {

    private static final byte[] SUBJECT = "subject 1".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] OTHER = "subject 2".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    Path directory;

    @Test
    void unwrap_givesTheKeyBack_whenItIsTheSameSubjects() {
        KeyWrapping wrapping = wrapping("node");
        byte[] dataKey = SealedBytes.newKey();

        byte[] wrapped = wrapping.wrap(dataKey, SUBJECT);

        assertThat(wrapping.unwrap(wrapping.keyId(), wrapped, SUBJECT)).isEqualTo(dataKey);
    }

    @Test
    void unwrap_refuses_whenItIsAnothers() {
        KeyWrapping wrapping = wrapping("node");
        byte[] wrapped = wrapping.wrap(SealedBytes.newKey(), SUBJECT);

        assertThatThrownBy(() -> wrapping.unwrap(wrapping.keyId(), wrapped, OTHER))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void unwrap_namesBothKeys_whenAnotherKeyWrapped() {
        KeyWrapping wrapping = wrapping("node");
        KeyWrapping elsewhere = wrapping("elsewhere");
        byte[] wrapped = elsewhere.wrap(SealedBytes.newKey(), SUBJECT);

        assertThatThrownBy(() -> wrapping.unwrap(elsewhere.keyId(), wrapped, SUBJECT))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(elsewhere.keyId())
                .hasMessageContaining(wrapping.keyId());
    }

    @Test
    void keyId_staysTheSame_whenTheNodeStartsAgain() {
        assertThat(wrapping("node").keyId()).isEqualTo(wrapping("node").keyId()).startsWith("file-");
    }

    private KeyWrapping wrapping(String node) {
        Path keys = directory.resolve(node);
        FileKeyWrapping wrapping = new FileKeyWrapping();
        wrapping.settings = new Settings() {
            @Override
            public Path keysDirectory() {
                return keys;
            }
        };
        wrapping.open();
        return wrapping;
    }
}
