package org.imprimatur.vitals;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Supplier;

/**
 * What happened, as it happens. Labels come from closed sets (wire names of our own enums and reasons): nothing that a
 * caller typed, nobody's name.
 *
 * <p>WildFly's registry exports only meters that are asked for by name: those made with Micrometer's builders stay in the
 * application and nobody ever sees them.
 */
@ApplicationScoped
public class Measures {

    @Inject
    MeterRegistry registry;

    /** Measures into this registry, outside of a container. */
    public static Measures into(MeterRegistry registry) {
        Measures measures = new Measures();
        measures.registry = registry;
        return measures;
    }

    /** A request was decided, for whatever occasion. Counted when it was made, not when it committed. */
    public void decided(String outcome, String reason) {
        registry.counter("imprimatur.decisions", "outcome", outcome, "reason", reason)
                .increment();
    }

    /** Finding and deciding one request, locks included. */
    public <T> T deciding(Supplier<T> work) {
        return time("imprimatur.clearing", work);
    }

    /** A grant was made out. */
    public void granted() {
        registry.counter("imprimatur.grants").increment();
    }

    /** A generation ended. @param code empty when it completed */
    public void ended(String state, String code) {
        registry.counter("imprimatur.generations", "state", state, "code", code.isEmpty() ? "none" : code)
                .increment();
    }

    /** Hashing and signing one output. */
    public <T> T signing(Supplier<T> work) {
        return time("imprimatur.signing", work);
    }

    /** Somebody had a file verified. */
    public void verified(String verdict) {
        registry.counter("imprimatur.verifications", "verdict", verdict).increment();
    }

    private <T> T time(String name, Supplier<T> work) {
        Timer.Sample running = Timer.start();
        try {
            return work.get();
        } finally {
            running.stop(registry.timer(name));
        }
    }
}
