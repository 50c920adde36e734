package org.imprimatur.media;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.imprimatur.settings.Settings;

/** A wrapping key in the keys directory, for a machine without a KMS. */
@ApplicationScoped
public class FileKeyWrapping implements KeyWrapping {

    @Inject
    Settings settings;

    private byte[] key = new byte[0];
    private String keyId = "";

    @PostConstruct
    public void open() {
        key = KeyFile.readOrCreate(settings.keysDirectory().resolve("wrapping.key"), SealedBytes::newKey);
        keyId = "file-" + Digest.of(key).hex().substring(0, 16);
    }

    @Override
    public String keyId() {
        return keyId;
    }

    @Override
    public byte[] wrap(byte[] dataKey, byte[] associatedData) {
        return SealedBytes.seal(key, dataKey, associatedData);
    }

    @Override
    public byte[] unwrap(String wrappedBy, byte[] wrapped, byte[] associatedData) {
        if (!keyId.equals(wrappedBy)) {
            throw new IllegalStateException(
                    "the data key was wrapped by `%s`, not by `%s`".formatted(wrappedBy, keyId));
        }
        return SealedBytes.open(key, wrapped, associatedData);
    }
}
