package org.imprimatur.platform.launcher;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Objects;
import java.util.Properties;

/** The secrets of one installation, kept in a file that only its owner can read. */
public final class Secrets {
    private static final String FILE = "secrets.properties";

    private final Properties values;

    private Secrets(Properties values) {
        this.values = values;
    }

    /** Reads the secrets in {@code data} and makes those that are missing. */
    static Secrets in(Path data) throws IOException {
        Path file = data.resolve(FILE);
        Properties values = read(file);
        SecureRandom random = new SecureRandom();
        boolean complete = true;
        for (Secret secret : Secret.values()) {
            complete &= values.putIfAbsent(secret.key(), secret.generate(random)) != null;
        }
        if (!complete) {
            StringWriter text = new StringWriter();
            values.store(text, "Made at the first start; delete the whole data directory to make new ones");
            PrivateFiles.write(file, text.toString());
        }
        return new Secrets(values);
    }

    /** One secret. */
    public String get(Secret secret) {
        return Objects.requireNonNull(values.getProperty(secret.key()), secret.key());
    }

    private static Properties read(Path file) throws IOException {
        Properties values = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                values.load(reader);
            }
        }
        return values;
    }
}
