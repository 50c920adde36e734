package org.imprimatur.platform.guard;

import java.util.Locale;
import org.imprimatur.licensing.grant.Refusal;

/** Why the guard did not let a request pass. The codes are stable; the title is constant per code (RFC 9457). */
enum Problem {
    MISSING_GRANT(401, "A grant is needed"),
    MALFORMED_GRANT(401, "The grant cannot be read"),
    WRONG_TYPE(401, "The token is of another type"),
    WRONG_ALGORITHM(401, "The token is signed with another algorithm"),
    UNKNOWN_KEY(401, "The token is signed with an unknown key"),
    BAD_SIGNATURE(401, "The signature does not match"),
    EXPIRED(401, "The token has expired"),
    NOT_YET_VALID(401, "The token is not valid yet"),
    WRONG_AUDIENCE(403, "The token is meant for another guard"),
    WRONG_METHOD_OR_PATH(403, "The grant is for another request"),
    WRONG_JOB(403, "The token is for another job"),
    BODY_ALTERED(403, "The body is not the one that was cleared"),
    LIMITS_EXCEEDED(403, "The request asks for more than was cleared"),
    UNKNOWN_ROUTE(404, "Nothing is reachable here"),
    REPLAYED(409, "The grant has been used"),
    JOB_ALREADY_CREATED(409, "The job has been created"),
    BODY_TOO_LARGE(413, "The body is too large"),
    UNSUPPORTED_BODY(415, "The body is neither JSON nor a form"),
    INTERNAL_ERROR(500, "The guard failed"),
    UPSTREAM_UNREACHABLE(502, "The inference server cannot be reached"),
    KEYS_UNAVAILABLE(503, "The grant keys cannot be fetched"),
    JOURNAL_UNAVAILABLE(503, "The journal cannot be written"),
    OUTCOME_UNKNOWN(504, "The inference server did not answer");

    private final int status;
    private final String title;

    Problem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    static Problem of(Refusal refusal) {
        return switch (refusal) {
            case MALFORMED -> MALFORMED_GRANT;
            case WRONG_TYPE -> WRONG_TYPE;
            case WRONG_ALGORITHM -> WRONG_ALGORITHM;
            case UNKNOWN_KEY -> UNKNOWN_KEY;
            case BAD_SIGNATURE -> BAD_SIGNATURE;
            case EXPIRED -> EXPIRED;
            case NOT_YET_VALID -> NOT_YET_VALID;
            case WRONG_AUDIENCE -> WRONG_AUDIENCE;
        };
    }

    int status() {
        return status;
    }

    String title() {
        return title;
    }

    /** The stable code, in kebab case. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
