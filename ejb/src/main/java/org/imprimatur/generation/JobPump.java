package org.imprimatur.generation;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import org.imprimatur.vitals.Heartbeat;
import org.imprimatur.vitals.LogContext;

/** Looks for due jobs and hands each to a worker thread; never more than this node can work on. */
@Startup
@Singleton
@DependsOn("SchemaMigration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class JobPump {

    private static final System.Logger LOG = System.getLogger(JobPump.class.getName());
    private static final long INTERVAL_MILLIS = 250;
    private static final int WORKERS_MAX = 12;

    private final Semaphore free = new Semaphore(WORKERS_MAX);

    @Resource
    TimerService timers;

    @Resource
    ManagedExecutorService workers;

    @Inject
    Jobs jobs;

    @Inject
    JobWorker worker;

    @Inject
    Heartbeat heartbeat;

    @PostConstruct
    public void start() {
        timers.createIntervalTimer(INTERVAL_MILLIS, INTERVAL_MILLIS, new TimerConfig("jobs", false));
    }

    @Timeout
    public void tick() {
        int most = free.availablePermits();
        if (most > 0) {
            jobs.claim(most, Instant.now()).forEach(this::start);
        }
        heartbeat.beat(Instant.now());
    }

    private void start(Claim claim) {
        if (!free.tryAcquire()) {
            return; // its lease runs out, and it is claimed again
        }
        try {
            workers.execute(() -> run(claim));
        } catch (RejectedExecutionException e) {
            free.release();
        }
    }

    private void run(Claim claim) {
        try (LogContext logged = LogContext.with(LogContext.JOB, claim.job().value())) {
            worker.advance(claim);
        } catch (RuntimeException e) { // A worker must not die of one job; its lease brings the job back.
            LOG.log(System.Logger.Level.ERROR, "job %s: step failed".formatted(claim.job()), e);
        } finally {
            free.release();
        }
    }
}
