package org.imprimatur.provenance.jumbf;

/** Bytes that are no well-formed JUMBF within our bounds. Checked: whoever reads must answer it. */
public final class MalformedJumbfException extends Exception {
    private static final long serialVersionUID = 1L;

    public MalformedJumbfException(String message) {
        super(message);
    }
}
