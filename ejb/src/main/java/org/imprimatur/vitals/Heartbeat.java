package org.imprimatur.vitals;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

/** When this node last looked for work. A node that does not look any more is to be restarted. */
@ApplicationScoped
public class Heartbeat {

    private final AtomicReference<Instant> last = new AtomicReference<>(Instant.now());

    public void beat(Instant now) {
        last.set(now);
    }

    /** Since when nothing was heard. */
    public Duration silence(Instant now) {
        return Duration.between(last.get(), now);
    }
}
