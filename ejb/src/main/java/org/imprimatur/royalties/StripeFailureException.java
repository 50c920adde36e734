package org.imprimatur.royalties;

/** Stripe did not do what it was asked to, or did not say whether it did. */
public final class StripeFailureException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What we know about the request. */
    public enum Outcome {
        /** It may have been carried out, or be carried out yet: ask again only under the same key. */
        UNKNOWN,
        /** It was not carried out and never will be under this key, but may under another, later. */
        REFUSED_FOR_NOW,
        /** It was not carried out and never will be. */
        REFUSED
    }

    private final Outcome outcome;
    private final String code;

    public StripeFailureException(Outcome outcome, String code, String message, Throwable cause) {
        super(message, cause);
        this.outcome = outcome;
        this.code = code;
    }

    public Outcome outcome() {
        return outcome;
    }

    /** Stripe's error code, or the kind of failure. */
    public String code() {
        return code;
    }
}
