package org.imprimatur.provenance;

/** The root of what this library refuses to do; I/O failures rise as {@link java.io.UncheckedIOException}. */
public abstract sealed class ProvenanceException extends RuntimeException
        permits UnreadableMediaException, SigningRefusedException, MalformedCredentialException {
    private static final long serialVersionUID = 1L;

    ProvenanceException(String message) {
        super(message);
    }

    ProvenanceException(String message, Throwable cause) {
        super(message, cause);
    }
}
