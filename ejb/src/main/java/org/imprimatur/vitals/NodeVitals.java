package org.imprimatur.vitals;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.imprimatur.health.Vitals;
import org.imprimatur.settings.Settings;

/** Answers the health checks, which live where they cannot see us. */
@Stateless
@Local(Vitals.class)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class NodeVitals implements Vitals {

    private static final Duration SILENCE_MAX = Duration.ofSeconds(60);
    private static final long FREE_BYTES_MIN = 1L << 30;

    @Inject
    Heartbeat heartbeat;

    @Inject
    Standings standings;

    @Inject
    Settings settings;

    @Override
    public Duration silence() {
        return heartbeat.silence(Instant.now());
    }

    @Override
    public Duration silenceMax() {
        return SILENCE_MAX;
    }

    @Override
    public boolean databaseAnswers() {
        try {
            return standings.databaseAnswers();
        } catch (RuntimeException away) { // That is the answer; the pool logs the cause.
            return false;
        }
    }

    @Override
    public long storeFreeBytes() {
        Path directory = settings.mediaDirectory();
        try {
            return Files.isWritable(directory) ? Files.getFileStore(directory).getUsableSpace() : -1;
        } catch (IOException gone) {
            return -1;
        }
    }

    @Override
    public long storeFreeBytesMin() {
        return FREE_BYTES_MIN;
    }
}
