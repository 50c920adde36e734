package org.imprimatur.credentials;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.imprimatur.media.Digest;
import org.imprimatur.problem.UnavailableException;

/**
 * Verifies what we keep, on behalf of anybody: an answer is good for ten minutes, and few files are read at a time. How
 * the consents stand is looked up anew for each answer.
 */
@ApplicationScoped
public class RecentVerifications {

    private static final Duration FRESH = Duration.ofMinutes(10);
    private static final int KEPT_MAX = 256;
    private static final int AT_ONCE = 2;
    private static final int PATIENCE_SECONDS = 20;

    @Inject
    Verifying verifying;

    private final Map<Digest, Checked> recent = new LinkedHashMap<>();
    private final Semaphore places = new Semaphore(AT_ONCE, true);

    /** A verification and its time. */
    public record Checked(Verification verification, Instant at) {}

    /** @throws UnavailableException when too many others wait */
    public Checked check(Digest address, Path file, Instant now) {
        Checked checked = find(address, now).orElseGet(() -> inspect(address, file, now));
        return new Checked(verifying.withConsents(checked.verification(), step -> {}), checked.at());
    }

    private Checked inspect(Digest address, Path file, Instant now) {
        take();
        try {
            return find(address, now).orElseGet(() -> {
                Checked checked = new Checked(verifying.inspect(file, now, step -> {}), now);
                keep(address, checked);
                return checked;
            });
        } finally {
            places.release();
        }
    }

    private void take() {
        try {
            if (places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new UnavailableException("too many files are being verified");
    }

    private synchronized Optional<Checked> find(Digest address, Instant now) {
        return Optional.ofNullable(recent.get(address))
                .filter(checked -> checked.at().plus(FRESH).isAfter(now));
    }

    private synchronized void keep(Digest address, Checked checked) {
        recent.remove(address);
        recent.put(address, checked);
        if (recent.size() > KEPT_MAX) {
            recent.remove(recent.keySet().iterator().next());
        }
    }
}
