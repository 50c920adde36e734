package org.imprimatur.licensing.grant;

import java.time.Instant;
import java.util.List;

/** The permission to make one request of an inference server, once. */
public record Grant(
        String issuer,
        String audience,
        String id,
        Instant issuedAt,
        Instant expiresAt,
        String job,
        String decision,
        List<String> licences,
        String method,
        String path,
        String bodySha256,
        Limits limits) {
    public Grant {
        licences = List.copyOf(licences);
    }
}
