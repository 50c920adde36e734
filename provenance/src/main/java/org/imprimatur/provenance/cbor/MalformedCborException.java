package org.imprimatur.provenance.cbor;

/** Bytes that are not exactly one well-formed CBOR item within our bounds. Checked: whoever reads must answer it. */
public final class MalformedCborException extends Exception {
    private static final long serialVersionUID = 1L;

    MalformedCborException(String message, int position) {
        super(message + " at byte " + position);
    }
}
