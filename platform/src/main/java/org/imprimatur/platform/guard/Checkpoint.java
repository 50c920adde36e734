package org.imprimatur.platform.guard;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.imprimatur.licensing.grant.Grant;
import org.imprimatur.licensing.grant.GrantVerifier;
import org.imprimatur.licensing.grant.JobToken;
import org.imprimatur.licensing.grant.RefusedGrantException;

/** The questions every request has to answer before it passes, in the order that costs least. */
final class Checkpoint {
    /** What a token names as its backend job while the asker does not know it. */
    static final String NOT_KNOWN = "-";

    private static final Pattern JSON =
            Pattern.compile("application/json(?:\\s*;\\s*charset=utf-8)?", Pattern.CASE_INSENSITIVE);
    private static final long MAXIMUM_JSON = 1 << 20;

    private final GrantVerifier verifier;
    private final Clock clock;

    Checkpoint(GrantVerifier verifier, Clock clock) {
        this.verifier = verifier;
        this.clock = clock;
    }

    /** A genuine grant for this guard and this request, before its body is looked at. */
    Grant grantFor(Operation operation, String compact) {
        Grant grant = verified(() -> verifier.verifyGrant(compact));
        if (!grant.method().equals("POST") || !grant.path().equals(operation.path())) {
            throw StoppedException.of(
                    Problem.WRONG_METHOD_OR_PATH, "The grant is for " + grant.method() + " " + grant.path() + ".");
        }
        return grant;
    }

    /** A genuine token for this guard and this backend job. */
    void requireTokenForBackendJob(String backendJob, String compact) {
        JobToken token = verified(() -> verifier.verifyJobToken(compact));
        if (backendJob.equals(NOT_KNOWN) || !token.backendJob().equals(backendJob)) {
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
    void checkBody(Operation operation, Grant grant, SpooledBody body, String contentType) throws IOException {
        if (!MessageDigest.isEqual(ascii(body.sha256Hex()), ascii(grant.bodySha256()))) {
            throw StoppedException.of(Problem.BODY_ALTERED, "The body's SHA-256 is " + body.sha256Hex() + ".");
        }
        checkLimits(new LimitCheck(operation, grant.limits()), body, contentType);
        if (!clock.instant().isBefore(grant.expiresAt())) {
            throw StoppedException.of(Problem.EXPIRED, "The grant expired while its body arrived.");
        }
    }

    private static void checkLimits(LimitCheck limits, SpooledBody body, String contentType) throws IOException {
        if (JSON.matcher(contentType).matches()) {
            SpooledBody.refuseMoreThan(MAXIMUM_JSON, body.length());
            limits.checkJson(body.open());
        } else if (FormFields.isForm(contentType)) {
            limits.checkForm(body.open(), contentType);
        } else {
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
