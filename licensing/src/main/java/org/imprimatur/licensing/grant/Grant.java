package org.imprimatur.licensing.grant;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The permission to make one request of an inference server, once. Times are cut to whole seconds, as tokens carry them.
 *
 * @param issuer who grants
 * @param audience the one guard that may honour it
 * @param id unique; the guard honours each once
 * @param issuedAt not honoured before
 * @param expiresAt not honoured from then on; at most {@link #LIFETIME_MAX} later
 * @param job the job it belongs to; the guard lets one create pass for each
 * @param decision the decision that permitted it
 * @param licences the policies or agreements it rests on
 * @param method the HTTP method, in capitals
 * @param path the path, without query
 * @param bodySha256 the SHA-256 of the exact body, 64 lower-case hexadecimal digits
 * @param limits how much may be generated
 */
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

    /** The longest that a grant lives. */
    public static final Duration LIFETIME_MAX = Duration.ofSeconds(15);

    /** The most licences in one grant. */
    public static final int LICENCES_MAX = 64;

    private static final Pattern METHOD = Pattern.compile("[A-Z]{3,10}");
    private static final Pattern PATH = Pattern.compile("/[!-~&&[^?#]]{0,499}");
    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    /** @throws IllegalArgumentException when a part is not as described */
    public Grant {
        licences = List.copyOf(licences);
        issuedAt = Moments.wholeSeconds(issuedAt);
        expiresAt = Moments.wholeSeconds(expiresAt);
        ClaimText.require("iss", issuer);
        ClaimText.require("aud", audience);
        ClaimText.require("jti", id);
        ClaimText.require("job", job);
        ClaimText.require("decision", decision);
        licences.forEach(licence -> ClaimText.require("licences", licence));
        Moments.requireLifetime(issuedAt, expiresAt, LIFETIME_MAX);
        requireForm("method", METHOD, method);
        requireForm("path", PATH, path);
        requireForm("body hash", SHA_256, bodySha256);
        if (licences.size() > LICENCES_MAX) {
            throw new IllegalArgumentException(licences.size() + " licences, expected at most " + LICENCES_MAX);
        }
    }

    private static void requireForm(String what, Pattern form, String value) {
        if (!form.matcher(value).matches()) {
            throw new IllegalArgumentException("not a " + what + ": `" + value + "`");
        }
    }
}
