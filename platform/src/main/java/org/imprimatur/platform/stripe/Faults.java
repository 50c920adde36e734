package org.imprimatur.platform.stripe;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** Faults that someone has ordered, each for a number of times. Forgotten at a restart. */
final class Faults {

    private final Map<Fault, Integer> ordered = new EnumMap<>(Fault.class);

    /** What can be made to go wrong. */
    enum Fault {
        /** The request is carried out and its answer never arrives. */
        RESPONSE_LOST,
        /** 429 before anything is done; nothing is kept under the key. */
        RATE_LIMITED,
        /** 409: another request with the same key is said to be under way. */
        KEY_IN_USE,
        /** 500 before anything is done; Stripe replays it to whoever comes with the same key. */
        SERVER_ERROR,
        /** 500 although everything is done. */
        SERVER_ERROR_AFTER,
        /** Every idempotency key is forgotten, as Stripe may do after a day. */
        KEYS_PRUNED,
        /** The event is delivered twice. */
        WEBHOOK_TWICE,
        /** The event is delivered some seconds later than it could be. */
        WEBHOOK_LATE,
        /** The event is delivered after the next one. */
        WEBHOOK_REORDERED,
        /** The event is never delivered. */
        WEBHOOK_LOST;

        String wire() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Fault ofWire(String wire) {
            return valueOf(wire.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    synchronized void order(Fault fault, int times) {
        ordered.put(fault, times);
    }

    /** Whether the fault is to happen now; if so it happens once less often. */
    synchronized boolean strikes(Fault fault) {
        int left = ordered.getOrDefault(fault, 0);
        if (left > 0) {
            ordered.put(fault, left - 1);
        }
        return left > 0;
    }

    synchronized Map<Fault, Integer> outstanding() {
        Map<Fault, Integer> left = new EnumMap<>(ordered);
        left.values().removeIf(times -> times <= 0);
        return left;
    }
}
