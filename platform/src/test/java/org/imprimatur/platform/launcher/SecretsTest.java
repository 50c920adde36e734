package org.imprimatur.platform.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    @TempDir
    Path data;

    @Test
    void in_makesDifferentSecrets_whenThereAreNone() throws IOException {
        Secrets secrets = Secrets.in(data);

        assertThat(Arrays.stream(Secret.values()).map(secrets::get)).doesNotHaveDuplicates();
        assertThat(Arrays.stream(Secret.values()).map(secrets::get)).allMatch(value -> value.length() >= 16);
    }

    @Test
    void in_returnsTheSame_whenMadeBefore() throws IOException {
        Secrets first = Secrets.in(data);
        Secrets second = Secrets.in(data);

        assertThat(Secret.values()).allMatch(secret -> first.get(secret).equals(second.get(secret)));
    }

    @Test
    void in_hidesTheFile_whenOthersUseTheMachine() throws IOException {
        Secrets.in(data);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("secrets.properties"))))
                .isEqualTo("rw-------");
    }

    @Test
    void sandboxPassword_isReadable_whenMade() throws IOException {
        assertThat(Secrets.in(data).get(Secret.SANDBOX_PASSWORD)).matches("([a-z2-9]{4}-){3}[a-z2-9]{4}");
    }
}
