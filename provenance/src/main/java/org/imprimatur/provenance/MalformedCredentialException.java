package org.imprimatur.provenance;

/** Key or certificate material that cannot be parsed. */
public final class MalformedCredentialException extends ProvenanceException {
    private static final long serialVersionUID = 1L;

    public MalformedCredentialException(String message) {
        super(message);
    }

    public MalformedCredentialException(String message, Throwable cause) {
        super(message, cause);
    }
}
