package org.imprimatur.licensing.grant;

import java.time.Instant;

/** The permission to ask for the status and content of one backend job, and to cancel it. */
public record JobToken(
        String issuer,
        String audience,
        String id,
        Instant issuedAt,
        Instant expiresAt,
        String job,
        String backendJob) {}
