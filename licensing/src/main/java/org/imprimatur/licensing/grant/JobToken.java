package org.imprimatur.licensing.grant;

import java.time.Duration;
import java.time.Instant;

/**
 * The permission to ask for the status and content of one backend job, and to cancel it, any number of times while it
 * lives. Times are cut to whole seconds, as tokens carry them.
 *
 * @param issuer who permits
 * @param audience the one guard that may honour it
 * @param id unique
 * @param issuedAt not honoured before
 * @param expiresAt not honoured from then on; at most {@link #LIFETIME_MAX} later
 * @param job our job
 * @param backendJob the backend's name for it
 */
public record JobToken(
        String issuer, String audience, String id, Instant issuedAt, Instant expiresAt, String job, String backendJob) {

    /** The longest that a job token lives. */
    public static final Duration LIFETIME_MAX = Duration.ofMinutes(15);

    /** @throws IllegalArgumentException when a part is not as described */
    public JobToken {
        issuedAt = Moments.wholeSeconds(issuedAt);
        expiresAt = Moments.wholeSeconds(expiresAt);
        ClaimText.require("iss", issuer);
        ClaimText.require("aud", audience);
        ClaimText.require("jti", id);
        ClaimText.require("job", job);
        ClaimText.require("backend_job", backendJob);
        Moments.requireLifetime(issuedAt, expiresAt, LIFETIME_MAX);
    }
}
