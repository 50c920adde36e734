package org.imprimatur.platform.guard;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Locale;
import java.util.function.Supplier;
import org.imprimatur.licensing.grant.Grant;
import org.imprimatur.licensing.grant.GrantVerifier;
import org.imprimatur.licensing.grant.JobToken;
import org.imprimatur.licensing.grant.RefusedGrantException;

/** The questions every request has to answer before it passes, in the order that costs least. */
final class Checkpoint {
    private final GrantVerifier verifier;
    private final Clock clock;

    Checkpoint(GrantVerifier verifier, Clock clock) {
        this.verifier = verifier;
        this.clock = clock;
    }

    /** A genuine grant for this guard and this request, before its body is looked at. */
    Grant grantFor(String method, String path, String compact) {
        Grant grant = verified(() -> verifier.verifyGrant(compact));
        if (!grant.method().equals(method) || !grant.path().equals(path)) {
            throw StoppedException.of(
                    Problem.WRONG_METHOD_OR_PATH, "The grant is for " + grant.method() + " " + grant.path() + ".");
        }
        return grant;
    }

    /** A genuine token for this guard and this backend job. */
    void requireTokenForBackendJob(String backendJob, String compact) {
        JobToken token = verified(() -> verifier.verifyJobToken(compact));
        if (backendJob.isEmpty() || !token.backendJob().equals(backendJob)) {
            throw StoppedException.of(Problem.WRONG_JOB, "The token is for another job.");
        }
    }

    /** A genuine token for this guard and this job, whose backend job the asker may not know. */
    void requireTokenForJob(String job, String compact) {
        JobToken token = verified(() -> verifier.verifyJobToken(compact));
        if (!token.job().equals(job)) {
            throw StoppedException.of(Problem.WRONG_JOB, "The token is for another job.");
        }
    }

    /** The exact body that was cleared, within the limits that were cleared, while the grant still lives. */
    void checkBody(Grant grant, SpooledBody body, String contentType) throws IOException {
        if (!MessageDigest.isEqual(ascii(body.sha256Hex()), ascii(grant.bodySha256()))) {
            throw StoppedException.of(Problem.BODY_ALTERED, "The body's SHA-256 is " + body.sha256Hex() + ".");
        }
        checkLimits(grant, body, contentType.toLowerCase(Locale.ROOT));
        if (!clock.instant().isBefore(grant.expiresAt())) {
            throw StoppedException.of(Problem.EXPIRED, "The grant expired while its body arrived.");
        }
    }

    private static void checkLimits(Grant grant, SpooledBody body, String contentType) throws IOException {
        if (contentType.startsWith("application/json")) {
            InputStream in = body.open();
            new LimitCheck(grant.limits()).check(in);
        } else if (!contentType.startsWith("multipart/form-data")) {
            throw StoppedException.of(Problem.UNSUPPORTED_BODY, "The body is neither JSON nor a form.");
        }
    }

    private static <T> T verified(Supplier<T> verification) {
        try {
            return verification.get();
        } catch (RefusedGrantException e) {
            throw StoppedException.of(Problem.of(e.refusal()), String.valueOf(e.getMessage()));
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
