package org.imprimatur.provenance;

/** A manifest was not made, because the result would be wrong or would not validate. */
public final class SigningRefusedException extends ProvenanceException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    public SigningRefusedException(Reason reason, String detail) {
        super(reason.text + ": " + detail);
        this.reason = reason;
    }

    public SigningRefusedException(Reason reason, String detail, Throwable cause) {
        super(reason.text + ": " + detail, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Why nothing was signed. */
    public enum Reason {
        ALREADY_SIGNED("the file already carries a manifest"),
        CREDENTIAL_UNFIT("the signing credential does not meet the certificate profile"),
        DEFINITION_INVALID("the manifest definition is invalid"),
        LAYOUT_UNSUPPORTED("the file layout cannot be signed"),
        SIGNER_FAILED("the signer failed");

        private final String text;

        Reason(String text) {
            this.text = text;
        }
    }
}
