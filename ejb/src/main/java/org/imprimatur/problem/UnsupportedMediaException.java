package org.imprimatur.problem;

/** The bytes are not what they should be, whatever the name or the header says. */
public final class UnsupportedMediaException extends ImprimaturException {

    private static final long serialVersionUID = 1L;

    public UnsupportedMediaException(String detail) {
        super(detail);
    }
}
