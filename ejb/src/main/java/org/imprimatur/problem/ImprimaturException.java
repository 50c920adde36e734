package org.imprimatur.problem;

/** The caller asked for something that cannot be done; the message names the input and is fit to be shown. */
public abstract sealed class ImprimaturException extends RuntimeException
        permits InvalidInputException,
                UnknownThingException,
                ForbiddenActException,
                ConflictException,
                UnsupportedMediaException,
                UnavailableException {

    private static final long serialVersionUID = 1L;

    ImprimaturException(String message) {
        super(message);
    }

    ImprimaturException(String message, Throwable cause) {
        super(message, cause);
    }
}
