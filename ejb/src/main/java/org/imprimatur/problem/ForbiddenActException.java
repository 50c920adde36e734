package org.imprimatur.problem;

/** The caller is known and may not do this. */
public final class ForbiddenActException extends ImprimaturException {

    private static final long serialVersionUID = 1L;

    public ForbiddenActException(String detail) {
        super(detail);
    }
}
