package org.imprimatur.problem;

/** The thing is in another state than this act needs: taken, already answered, moved on. */
public final class ConflictException extends ImprimaturException {

    private static final long serialVersionUID = 1L;

    public ConflictException(String detail) {
        super(detail);
    }
}
