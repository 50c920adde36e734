package org.imprimatur.provenance;

/** The file is not a media file that we can read, so nothing can be said about its provenance. */
public final class UnreadableMediaException extends ProvenanceException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    public UnreadableMediaException(Reason reason, String detail) {
        super(reason.text + ": " + detail);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Why the file cannot be read. */
    public enum Reason {
        UNSUPPORTED_FORMAT("unsupported media format"),
        MALFORMED("malformed media"),
        LIMIT_EXCEEDED("media exceeds a limit");

        private final String text;

        Reason(String text) {
            this.text = text;
        }
    }
}
