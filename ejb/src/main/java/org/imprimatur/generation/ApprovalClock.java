package org.imprimatur.generation;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.time.Instant;
import org.imprimatur.clearance.Approvals;

/** Ends the wait for owners who do not answer. */
@Startup
@Singleton
@DependsOn("SchemaMigration")
public class ApprovalClock {

    @Inject
    Approvals approvals;

    @Inject
    Jobs jobs;

    @Schedule(hour = "*", minute = "*", persistent = false)
    public void tick() {
        Instant now = Instant.now();
        jobs.expire(approvals.expire(now), now);
    }
}
