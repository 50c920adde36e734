package org.imprimatur.licensing.grant;

/** Why a grant or job token was refused. The codes are stable. */
public enum Refusal {
    /** Not a compact JWS with the claims we demand. */
    MALFORMED("malformed"),
    /** Another {@code typ}: a job token in place of a grant, or something else altogether. */
    WRONG_TYPE("wrong-type"),
    /** Another algorithm than ES256. */
    WRONG_ALGORITHM("wrong-algorithm"),
    /** Signed with a key that is not in the key set. */
    UNKNOWN_KEY("unknown-key"),
    /** The signature does not match. */
    BAD_SIGNATURE("bad-signature"),
    /** Its time is over. */
    EXPIRED("expired"),
    /** Its time has not come. */
    NOT_YET_VALID("not-yet-valid"),
    /** Meant for another guard. */
    WRONG_AUDIENCE("wrong-audience");

    private final String code;

    Refusal(String code) {
        this.code = code;
    }

    /** The stable code, in kebab case. */
    public String code() {
        return code;
    }
}
