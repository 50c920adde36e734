package org.imprimatur.provenance.signature;

/** A signature box that holds no {@code COSE_Sign1} as C2PA wants it. */
public final class MalformedSignatureException extends Exception {
    private static final long serialVersionUID = 1L;

    MalformedSignatureException(String message) {
        super(message);
    }
}
