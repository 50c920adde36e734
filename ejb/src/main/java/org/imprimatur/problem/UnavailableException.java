package org.imprimatur.problem;

/** Something that this act depends on does not answer; trying again later may work. */
public final class UnavailableException extends ImprimaturException {

    private static final long serialVersionUID = 1L;

    public UnavailableException(String detail) {
        super(detail);
    }

    public UnavailableException(String detail, Throwable cause) {
        super(detail, cause);
    }
}
