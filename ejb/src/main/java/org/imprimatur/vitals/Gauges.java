package org.imprimatur.vitals;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Ages and lengths of what waits, looked up every ten seconds, so that a scrape costs the database nothing however many
 * scrape. A figure that cannot be read becomes NaN rather than stay at its last value.
 */
@Startup
@Singleton
@DependsOn("SchemaMigration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Gauges {

    private static final System.Logger LOG = System.getLogger(Gauges.class.getName());
    private static final String QUEUE = "imprimatur.queue.age";
    private static final String APPROVALS = "imprimatur.approvals.age";
    private static final String LEDGER = "imprimatur.ledger.lag";
    private static final String PAYOUTS = "imprimatur.payouts.age";
    private static final List<String> AGES = List.of(QUEUE, APPROVALS, LEDGER, PAYOUTS);

    private final Map<String, Double> values = new ConcurrentHashMap<>();

    @Inject
    MeterRegistry registry;

    @Inject
    Standings standings;

    @PostConstruct
    public void register() {
        AGES.forEach(name -> registry.gauge(name + ".seconds", values, held -> valueOf(held, name)));
        Standings.OPEN_STATES.forEach(state ->
                registry.gauge("imprimatur.jobs", Tags.of("state", state), values, held -> valueOf(held, state)));
        look();
    }

    private static double valueOf(Map<String, Double> held, String key) {
        return held.getOrDefault(key, Double.NaN);
    }

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    public void look() {
        Instant now = Instant.now();
        try {
            values.put(QUEUE, standings.queueAgeSeconds(now));
            values.put(APPROVALS, standings.approvalAgeSeconds(now));
            values.put(LEDGER, standings.ledgerLagSeconds(now));
            values.put(PAYOUTS, standings.payoutAgeSeconds(now));
            standings.openJobs().forEach((state, count) -> values.put(state, count.doubleValue()));
        } catch (RuntimeException e) { // The next look may succeed; a timer that throws is given up by the container.
            values.clear();
            LOG.log(System.Logger.Level.WARNING, "the figures for operators could not be read", e);
        }
    }
}
