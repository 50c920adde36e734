package org.imprimatur.provenance.validation;

import java.util.ArrayList;
import java.util.List;

/** Gathers findings; entries beyond a bound are dropped, except that the first failure is always kept. */
final class StatusLog {
    private static final int MOST_ENTRIES = 10_000;

    private final List<StatusEntry> success = new ArrayList<>();
    private final List<StatusEntry> informational = new ArrayList<>();
    private final List<StatusEntry> failure = new ArrayList<>();

    void success(StatusCode code, String url, String explanation) {
        add(success, code, url, explanation);
    }

    void informational(StatusCode code, String url, String explanation) {
        add(informational, code, url, explanation);
    }

    void failure(StatusCode code, String url, String explanation) {
        add(failure, code, url, explanation);
    }

    void addAll(StatusLog other) {
        addAll(success, other.success);
        addAll(informational, other.informational);
        addAll(failure, other.failure);
    }

    /** Whether a signature was found to be good, in time, and of somebody who is trusted. */
    boolean provesSigner() {
        return has(StatusCode.SIGNING_CREDENTIAL_TRUSTED)
                && has(StatusCode.CLAIM_SIGNATURE_VALIDATED)
                && has(StatusCode.CLAIM_SIGNATURE_INSIDE_VALIDITY);
    }

    /** Whether something was found to be good. */
    boolean has(StatusCode code) {
        return success.stream().anyMatch(entry -> entry.code().equals(code.wire()));
    }

    List<StatusEntry> success() {
        return success;
    }

    List<StatusEntry> informational() {
        return informational;
    }

    List<StatusEntry> failure() {
        return failure;
    }

    private static void addAll(List<StatusEntry> entries, List<StatusEntry> more) {
        more.stream().limit(Math.max(0, MOST_ENTRIES - entries.size())).forEach(entries::add);
    }

    private static void add(List<StatusEntry> entries, StatusCode code, String url, String explanation) {
        if (entries.size() < MOST_ENTRIES) {
            entries.add(new StatusEntry(code.wire(), url, explanation));
        }
    }
}
