package org.imprimatur.provenance.claim;

/** A claim that lacks a required field or has one of a wrong type: {@code claim.malformed}. */
public final class MalformedClaimException extends Exception {
    private static final long serialVersionUID = 1L;

    MalformedClaimException(String message) {
        super(message);
    }
}
